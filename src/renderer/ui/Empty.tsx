/** A place with nothing in it yet: says so and teaches the next step. */
import type { ReactNode } from 'react';
import './empty.css';

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-next">{children}</div>}
    </div>
  );
}
