/**
 * Something over everything that waits for an answer. Nothing in it can be pressed by a hand that was busy elsewhere, and
 * Escape, like `onLater`, answers nothing. What has the focus is for its children to say (`autoFocus`), and where it goes
 * afterwards for whoever puts one alert after another (`useReturnedFocus`).
 */
import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode, SyntheticEvent } from 'react';
import { usePressGuard } from './press-guard.ts';
import './alert.css';

interface AlertProps {
  /** What the alert is about: another subject in the same place is guarded anew. */
  subject: string;
  title: ReactNode;
  /** Stands at the end of the head. */
  aside?: ReactNode;
  children: ReactNode;
  foot: ReactNode;
  onLater(): void;
}

export function Alert({ subject, title, aside, children, foot, onLater }: AlertProps) {
  const guard = usePressGuard(subject);
  const swallow = (event: SyntheticEvent) => {
    if (!guard.holds()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && !guard.holds() && onLater()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="alert-veil" />
        <AlertDialog.Popup
          ref={fromTheTop}
          className="alert"
          initialFocus={false}
          finalFocus={false}
          onClickCapture={swallow}
          onKeyDownCapture={guard.pressed}
          onPointerDownCapture={guard.pressed}
        >
          <header className="alert-head">
            <AlertDialog.Title className="alert-title">{title}</AlertDialog.Title>
            {aside}
          </header>
          <div className="alert-body">{children}</div>
          <footer className="alert-foot">{foot}</footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Where all of it scrolls, what has the focus may stand at its end; it is read from its beginning all the same. */
function fromTheTop(popup: HTMLElement | null) {
  if (popup !== null) requestAnimationFrame(() => popup.scrollTo(0, 0));
}
