/** Copies a text and says so where it was pressed. */
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import './copy.css';

const saidForMs = 2000;

type Said = 'nothing' | 'copied' | 'refused';
const words: Record<Said, string> = { nothing: 'Copy', copied: 'Copied', refused: 'Not allowed' };

interface CopyProps {
  text: string;
  /** What is copied, for those who hear the button: “the public address”. */
  what: string;
  look?: 'main' | 'plain' | 'quiet';
  autoFocus?: boolean;
}

export function Copy({ text, what, look = 'plain', autoFocus = false }: CopyProps) {
  const [said, setSaid] = useState<Said>('nothing');
  useEffect(() => {
    if (said === 'nothing') return;
    const timer = setTimeout(() => setSaid('nothing'), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  return (
    <>
      <Button look={look} autoFocus={autoFocus} onClick={copy}>
        <span className="copy-word">{words[said]}</span>
        <span className="unseen"> {what}</span>
      </Button>
      <span className="unseen" role="status">
        {said === 'copied' ? `The ${what} is on the clipboard.` : ''}
      </span>
    </>
  );
}
