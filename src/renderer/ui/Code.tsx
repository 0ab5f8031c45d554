/** Text as a machine wrote it: JSON with its keys set apart, everything else as it is. Never markup. */
import { jsonPieces } from './json.ts';
import './code.css';

/** Longer texts are shown plain: thousands of small elements would cost more than they tell. */
const longestColoured = 20_000;

export function Code({ text, label, json = false }: { text: string; label: string; json?: boolean }) {
  return (
    <pre className="code" tabIndex={0} aria-label={label} role="region">
      {json && text.length <= longestColoured
        ? jsonPieces(text).map((piece, index) => (
            <span key={index} className={`code-${piece.kind}`}>
              {piece.text}
            </span>
          ))
        : text}
    </pre>
  );
}
