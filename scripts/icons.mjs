/** Draws the app's icon and the tray's pictures into `assets/`; `--check` compares instead. Pure arithmetic, no tools. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';

const assets = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');

// Warm greys, the patch-cable orange, and state colours that read on light and on dark panels alike.
const night = [0x1f, 0x1b, 0x17];
const chalk = [0xf3, 0xee, 0xe7];
const orange = [0xff, 0x8a, 0x3d];
const grey = [0x97, 0x8e, 0x84];
const green = [0x3f, 0xa6, 0x6c];
const amber = [0xc9, 0x95, 0x2b];
const red = [0xe0, 0x4f, 0x6b];
const black = [0, 0, 0];

/** Shapes are signed distances: negative inside, in the units of the drawing. */
const disc = (cx, cy, r) => (x, y) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) - r;
const ring = (cx, cy, r, width) => (x, y) => Math.abs(disc(cx, cy, r)(x, y)) - width / 2;
const stroke = (points, width) => (x, y) => {
  let nearest = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    nearest = Math.min(nearest, toSegment(x, y, points[i - 1], points[i]));
  }
  return nearest - width / 2;
};
const square = (low, high, radius) => (x, y) => {
  const middle = (low + high) / 2;
  const half = (high - low) / 2 - radius;
  const dx = Math.max(Math.abs(x - middle) - half, 0);
  const dy = Math.max(Math.abs(y - middle) - half, 0);
  return Math.sqrt(dx * dx + dy * dy) - radius;
};

function toSegment(x, y, [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.sqrt((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2);
}

/** A cable that hangs between two points: a parabola, near enough to a catenary. */
function cable([ax, ay], [bx, by], sag) {
  return Array.from({ length: 25 }, (_, i) => {
    const t = i / 24;
    return [ax + t * (bx - ax), ay + t * (by - ay) + 4 * sag * t * (1 - t)];
  });
}

/** The line in 16 units: two joints, and between them how it stands. The shape alone tells the states apart. */
const line = {
  off: (ink) => [
    { shape: ring(3, 8, 1.9, 1.4), color: ink(grey) },
    { shape: ring(13, 8, 1.9, 1.4), color: ink(grey) },
  ],
  connecting: (ink) => [
    { shape: ring(3, 8, 1.9, 1.4), color: ink(amber) },
    { shape: disc(13, 8, 2.6), color: ink(amber) },
    { shape: disc(8, 8, 1), color: ink(amber) },
  ],
  live: (ink) => [
    {
      shape: stroke(
        [
          [3, 8],
          [13, 8],
        ],
        1.6,
      ),
      color: ink(green),
    },
    { shape: disc(3, 8, 2.6), color: ink(green) },
    { shape: disc(13, 8, 2.6), color: ink(green) },
  ],
  waiting: (ink) => [
    {
      shape: stroke(
        [
          [3, 13],
          [13, 13],
        ],
        1.6,
      ),
      color: ink(orange),
    },
    { shape: disc(3, 13, 2.5), color: ink(orange) },
    { shape: disc(13, 13, 2.5), color: ink(orange) },
    {
      shape: stroke(
        [
          [8, 2],
          [8, 5],
        ],
        2.2,
      ),
      color: ink(orange),
    },
    { shape: disc(8, 9, 1.2), color: ink(orange) },
  ],
  broken: (ink) => [
    { shape: disc(2, 8, 2), color: ink(red) },
    { shape: disc(14, 8, 2), color: ink(red) },
    {
      shape: stroke(
        [
          [6, 6],
          [10, 10],
        ],
        1.5,
      ),
      color: ink(red),
    },
    {
      shape: stroke(
        [
          [10, 6],
          [6, 10],
        ],
        1.5,
      ),
      color: ink(red),
    },
  ],
};

/** The app's icon in 1024 units: the line with its four joints, and one cable patched across it. */
function appIcon() {
  const y = 436;
  const joints = [232, 419, 605, 792];
  const from = [joints[0], y];
  const to = [joints[2], y];
  return [
    { shape: square(100, 924, 185), color: night },
    { shape: stroke([from, [joints[3], y]], 26), color: chalk },
    ...joints.map((x) => ({ shape: disc(x, y, 66), color: chalk })),
    ...joints.map((x) => ({ shape: disc(x, y, 38), color: night })),
    { shape: stroke(cable(from, to, 280), 62), color: night },
    { shape: stroke(cable(from, to, 280), 38), color: orange },
    { shape: disc(...from, 44), color: orange },
    { shape: disc(...to, 44), color: orange },
  ];
}

/** Paints shapes over one another; a pixel at an edge is covered in part. */
function paint(layers, units, size) {
  const pixels = new Uint8Array(size * size * 4);
  const scale = size / units;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / scale;
      const y = (row + 0.5) / scale;
      let alpha = 0;
      let color = [0, 0, 0];
      for (const layer of layers) {
        const cover = Math.min(1, Math.max(0, 0.5 - layer.shape(x, y) * scale));
        if (cover === 0) continue;
        const total = cover + alpha * (1 - cover);
        color = color.map((old, i) => (layer.color[i] * cover + old * alpha * (1 - cover)) / total);
        alpha = total;
      }
      pixels.set([...color.map(Math.round), Math.round(alpha * 255)], (row * size + column) * 4);
    }
  }
  return { size, pixels };
}

/** Every file of `assets/`: name → picture. */
function pictures() {
  const found = new Map();
  const icon = appIcon();
  found.set('icon.png', paint(icon, 1024, 1024));
  found.set('icon-512.png', paint(icon, 1024, 512));
  for (const [kind, draw] of Object.entries(line)) {
    const coloured = draw((color) => color);
    // macOS takes the shape alone and colours it for the menu bar.
    const template = draw(() => black);
    for (const [suffix, size] of [
      ['', 16],
      ['@2x', 32],
    ]) {
      found.set(`tray-${kind}${suffix}.png`, paint(coloured, 16, size));
      found.set(`tray-${kind}Template${suffix}.png`, paint(template, 16, size));
    }
  }
  return found;
}

function encode({ size, pixels }) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, RGBA, deflate, no filter, not interlaced.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'ascii');
  framed.set(data, 8);
  framed.writeUInt32BE(crc(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}

/** CRC-32 of the PNG specification, annex D. */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** The pixel rows of a file this script wrote. Deflate's bytes may differ between versions of Node, its rows not. */
function rowsOf(file) {
  const bytes = readFileSync(file);
  return inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
}

let wrong = 0;
for (const [name, picture] of pictures()) {
  const file = path.join(assets, name);
  if (!process.argv.includes('--check')) writeFileSync(file, encode(picture));
  else if (!rowsOf(file).equals(inflateSync(encode(picture).subarray(41, -16)))) {
    console.error(`${name} is not what scripts/icons.mjs draws; run it again.`);
    wrong += 1;
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
