/** One stretch of the overview: its name in the first column, what it says in the other three. */
import type { ReactNode } from 'react';

export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-side">
        <h2>{title}</h2>
        {aside}
      </div>
      <div className="section-main">{children}</div>
    </section>
  );
}

/** The same two columns inside a joint's panel, where the heading says the state in a sentence. */
export function PanelParts({ says, children }: { says: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="section-side panel-says">{says}</div>
      <div className="section-main">{children}</div>
    </>
  );
}
