/** Something that cannot be undone: pressed once it asks, in its place, with the focus on what changes nothing. */
import { useState } from 'react';
import { Button } from './Button.tsx';
import './confirm.css';

interface ConfirmProps {
  /** What the button says, and who hears it is told what it is about. */
  word: string;
  about?: string;
  /** What it would do, in a sentence. */
  asks: string;
  keep?: string;
  go: string;
  look?: 'quiet' | 'danger';
  pending: boolean;
  onGo(): void;
}

export function Confirm({
  word,
  about,
  asks,
  keep = 'Keep it',
  go,
  look = 'quiet',
  pending,
  onGo,
}: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const leave = () => {
    setWasAsked(true);
    setAsking(false);
  };
  if (!asking) {
    return (
      <Button
        look={look}
        autoFocus={wasAsked}
        disabled={pending}
        aria-label={about === undefined ? undefined : `${word} ${about}`}
        onClick={() => setAsking(true)}
      >
        {word}
      </Button>
    );
  }
  return (
    <div
      className="confirm"
      role="group"
      aria-label={asks}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <p className="confirm-asks">{asks}</p>
      <Button autoFocus onClick={leave}>
        {keep}
      </Button>
      <Button look="danger" disabled={pending} onClick={onGo}>
        {go}
      </Button>
    </div>
  );
}
