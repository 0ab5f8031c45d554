/** The settings of a source, drawn from its fields: what matters first, the rest folded, wrong values said at their field. */
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Problem } from '../../../contract/errors.ts';
import type { Field, Source, State } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/format.ts';
import { SecretsNote } from '../overview/SecretsNote.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { changesOf, savedValue, type Draft } from './form.ts';
import { SettingField } from './SettingField.tsx';

const saidForMs = 2000;

interface SourceFormProps {
  source: Source;
  state: State;
  onSaved(): void;
}

export function SourceForm({ source, state, onSaved }: SourceFormProps) {
  const connection = useConnection();
  const running = useRunning();
  const [draft, setDraft] = useState<Draft>({});
  const [isSaved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { fields } = source;
  const changes = changesOf(fields, draft, (key) => savedValue(state, source.id, key));
  const isChanged = Object.keys(changes).length > 0;
  const refused = running.problem;
  const standing = problemOf(source);
  const wrong = fields.find((field) => field.key === (refused ?? standing)?.field);
  // What keeps the source from opening stands above the form already; what was just refused does not.
  const says = refused === null ? standing?.hint : `${refused.message} ${refused.hint}`;
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => setSaved(false), saidForMs);
    return () => clearTimeout(timer);
  }, [isSaved]);
  useEffect(() => {
    if (running.problem?.field !== undefined)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [running.problem]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    running.run(
      () => connection.call('sources.configure', { id: source.id, values: changes }),
      () => {
        setDraft({});
        setSaved(true);
        onSaved();
      },
    );
  };
  const drawn = (some: readonly Field[]) =>
    some.map((field) => (
      <SettingField
        key={field.key}
        {...{ field, source, state, draft }}
        problem={wrong === field ? (says ?? '') : null}
        onText={(text) => setDraft({ ...draft, [field.key]: text })}
        onKeep={() => setDraft(without(draft, field.key))}
      />
    ));
  const advanced = fields.filter((field) => field.advanced);
  return (
    <form ref={form} className="source-form" onSubmit={submit} aria-label={`Settings of ${source.title}`}>
      {fields.some((field) => field.secret) && <SecretsNote secrets={state.secrets} />}
      {drawn(fields.filter((field) => !field.advanced))}
      {advanced.length > 0 && (
        <Folded fields={advanced} isWrong={wrong?.advanced === true} source={source} state={state}>
          {drawn(advanced)}
        </Folded>
      )}
      {running.problem !== null && wrong === undefined && <Trouble problem={running.problem} />}
      <div className="actions">
        <Button look="main" type="submit" resting={running.pending || !isChanged}>
          <span className="copy-word" data-word="Saving…">
            {running.pending ? 'Saving…' : isSaved ? 'Saved' : 'Save'}
          </span>
        </Button>
        <span role="status" className="muted">
          {isChanged && !running.pending
            ? `${counted(Object.keys(changes).length, 'change')} not saved yet.`
            : ''}
          {isSaved && !isChanged && <span className="unseen">The settings are saved.</span>}
        </span>
      </div>
    </form>
  );
}

/** What keeps the source from opening, where it is one of its fields. */
function problemOf({ enabled, state }: Source): Problem | null {
  return enabled && 'problem' in state ? state.problem : null;
}

function without(draft: Draft, key: string): Draft {
  const { [key]: _, ...others } = draft;
  return others;
}

interface FoldedProps {
  fields: readonly Field[];
  /** One of them is wrong: it has to be seen. */
  isWrong: boolean;
  source: Source;
  state: State;
  children: React.ReactNode;
}

function Folded({ fields, isWrong, source, state, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(isWrong);
  const changed = fields.filter((field) => !field.secret && savedValue(state, source.id, field.key) !== '');
  return (
    <details
      className="source-folded"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {counted(fields.length, 'more setting')}
        {changed.length > 0 && <span className="muted">, {changed.length} changed</span>}
      </summary>
      <div className="source-form">{children}</div>
    </details>
  );
}
