/** Something opened beside the page, or over it where there is no room beside. Escape closes it. */
import { Dialog } from '@base-ui/react/dialog';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import './sheet.css';

interface SheetProps {
  title: ReactNode;
  children: ReactNode;
  /** True where there is no room beside the page. */
  over: boolean;
  onClose(): void;
}

export function Sheet(props: SheetProps) {
  return props.over ? <Over {...props} /> : <Beside {...props} />;
}

function Beside({ title, children, onClose }: SheetProps) {
  const id = useId();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside className="sheet sheet-beside" aria-labelledby={id} onKeyDown={closeOnEscape}>
      <header className="sheet-head">
        <h2 id={id} className="sheet-title">
          {title}
        </h2>
        <Button look="quiet" onClick={onClose} aria-keyshortcuts="Escape">
          Close
        </Button>
      </header>
      <div className="sheet-body">{children}</div>
    </aside>
  );
}

function Over({ title, children, onClose }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sheet-veil" />
        <Dialog.Popup className="sheet sheet-over">
          <header className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close render={<Button look="quiet" />}>Close</Dialog.Close>
          </header>
          <div className="sheet-body">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
