/** Something that can be done. `main` once a form at most; `quiet` reads as a word in the text; `danger` cannot be undone. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import './button.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Presses do nothing just now. Unlike `disabled` it keeps the keyboard, for what was pressed is at work. */
  resting?: boolean;
}

export function Button({ look = 'plain', type = 'button', resting = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${look}`}
      aria-disabled={resting || undefined}
      onClick={resting ? (event) => event.preventDefault() : onClick}
    />
  );
}

interface ButtonLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> {
  href: string;
  look?: 'main' | 'plain' | 'quiet';
}

/** The next thing to do is on another screen: a link that looks like the button it is. */
export function ButtonLink({ look = 'plain', ...rest }: ButtonLinkProps) {
  return <a {...rest} className={`button button-${look}`} />;
}
