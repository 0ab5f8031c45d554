/** What a tool answered in words and pictures, one after another. */
import { Code } from '../../../ui/Code.tsx';
import type { ResultPart } from './parts.ts';

export function Parts({ parts }: { parts: readonly ResultPart[] }) {
  return (
    <div className="details-parts">
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          <Code key={index} text={part.text} json={part.json} label="Result" />
        ) : (
          <img
            key={index}
            className="details-picture"
            src={`data:${part.type};base64,${part.data}`}
            alt="Result"
          />
        ),
      )}
    </div>
  );
}
