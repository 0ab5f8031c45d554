/**
 * Writes down what Electron is told and cannot be asked about: trays, notifications, error boxes, places opened. Works on a real
 * Electron (loaded with `-r`) and on the stand-in; read it as `globalThis.desktopRecord`.
 */
module.exports = function record(electron) {
  const files = new WeakMap();
  const trays = new Map();
  const shown = new WeakMap();
  const found = { trays: [], notifications: [], errorBoxes: [], opened: [] };
  globalThis.desktopRecord = found;

  const { nativeImage, Notification, Tray, dialog, shell } = electron;
  const createFromPath = nativeImage.createFromPath.bind(nativeImage);
  nativeImage.createFromPath = (file) => {
    const image = createFromPath(file);
    files.set(image, { file, ...image.getSize(), template: image.isTemplateImage() });
    return image;
  };

  const note = (tray, change) => {
    if (!trays.has(tray)) {
      trays.set(tray, { tray, draws: 0 });
      found.trays.push(trays.get(tray));
    }
    Object.assign(trays.get(tray), change(trays.get(tray)));
  };
  const wrap = (method, change) => {
    const original = Tray.prototype[method];
    Tray.prototype[method] = function (value) {
      note(this, (before) => change(value, before));
      return original.call(this, value);
    };
  };
  wrap('setImage', (image) => ({ image: files.get(image) }));
  wrap('setToolTip', (toolTip) => ({ toolTip }));
  wrap('setContextMenu', (menu, before) => ({ menu, draws: before.draws + 1 }));

  const { show, close } = Notification.prototype;
  Notification.prototype.show = function () {
    show.call(this);
    const { title, body } = this;
    const click = () => this.emit('click', {});
    found.notifications.push({ title, body, open: true, click });
    shown.set(this, found.notifications.at(-1));
  };
  Notification.prototype.close = function () {
    if (shown.has(this)) shown.get(this).open = false;
    close.call(this);
  };

  dialog.showErrorBox = (title, content) => {
    found.errorBoxes.push({ title, content });
    process.stderr.write(`error box: ${JSON.stringify({ title, content })}\n`);
  };
  shell.openExternal = async (url) => void found.opened.push(url);
  shell.openPath = async (place) => {
    found.opened.push(place);
    return '';
  };
  return found;
};

if (process.versions.electron !== undefined) module.exports(require('electron'));
