/** Copies a text and says so where it was pressed. */
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import './copy.css';

const saidForMs = 2000;

type Said = 'nothing' | 'copied' | 'refused';

interface CopyProps {
  text: string;
  /** What is copied, for those who hear the button: “the public address”. */
  what: string;
  /** What the button says, where “Copy” beside a text would not do. */
  word?: string;
  look?: 'main' | 'plain' | 'quiet';
  autoFocus?: boolean;
  onCopied?(): void;
}

export function Copy({ text, what, word = 'Copy', look = 'plain', autoFocus = false, onCopied }: CopyProps) {
  const [said, setSaid] = useState<Said>('nothing');
  useEffect(() => {
    if (said === 'nothing') return;
    const timer = setTimeout(() => setSaid('nothing'), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setSaid('copied');
        onCopied?.();
      },
      () => setSaid('refused'),
    );
  };
  return (
    <>
      <Button look={look} autoFocus={autoFocus} onClick={copy}>
        <span className="copy-word" data-word={word}>
          {said === 'nothing' ? word : said === 'copied' ? 'Copied' : 'Not allowed'}
        </span>
        {word === 'Copy' && <span className="unseen"> {what}</span>}
      </Button>
      <span className="unseen" role="status">
        {said === 'copied' ? `The ${what} is on the clipboard.` : ''}
      </span>
    </>
  );
}
