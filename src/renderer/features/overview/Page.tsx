/** A screen that is read from top to bottom: it scrolls as a whole and keeps the one measure. */
import type { ReactNode, Ref } from 'react';
import './overview.css';
import './panel.css';
import './lists.css';

export function Page({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className="overview">
      <div className="overview-page">{children}</div>
    </div>
  );
}
