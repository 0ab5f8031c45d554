/**
 * Something over everything that waits for an answer. Nothing below its head can be pressed by a hand that was busy
 * elsewhere, and Escape, like `onLater`, answers nothing. What has the focus is for its children to say (`autoFocus`), and where it goes
 * afterwards for whoever puts one alert after another (`useReturnedFocus`).
 */
import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { usePressGuard } from './press-guard.ts';
import './alert.css';

interface AlertProps {
  /** What the alert is about: another subject in the same place is guarded anew. */
  subject: string;
  title: ReactNode;
  /** Stands at the end of the head, where nothing is answered. */
  aside?: ReactNode;
  children: ReactNode;
  foot: ReactNode;
  onLater(): void;
}

export function Alert({ subject, title, aside, children, foot, onLater }: AlertProps) {
  const guard = usePressGuard(subject);
  const swallow = (event: SyntheticEvent) => {
    if (!guard.holds() || isInHead(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && !guard.holds() && onLater()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="alert-veil" />
        <AlertDialog.Popup
          ref={fromTheTop}
          className={guard.isHeld ? 'alert alert-held' : 'alert'}
          initialFocus={false}
          finalFocus={false}
          onClickCapture={swallow}
          onKeyDownCapture={(event) => presses(event) && guard.pressed()}
          onPointerDownCapture={(event) => !isInHead(event) && guard.pressed()}
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

/** Other keys press nothing, so whoever looks around with them need not wait for it. */
function presses({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === ' ';
}

function isInHead({ target }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('.alert-head') !== null;
}

/** Where all of it scrolls, what has the focus may stand at its end; it is read from its beginning all the same. */
function fromTheTop(popup: HTMLElement | null) {
  if (popup !== null) requestAnimationFrame(() => popup.scrollTo(0, 0));
}
