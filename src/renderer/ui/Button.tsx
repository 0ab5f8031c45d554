/** Something that can be done. `main` once a form at most; `quiet` reads as a word in the text; `danger` cannot be undone. */
import type { ButtonHTMLAttributes } from 'react';
import './button.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  look?: 'main' | 'plain' | 'quiet' | 'danger';
}

export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look}`} />;
}
