/** Who may come in: clients, tokens, how signing in goes, from where and how often, and what was done about it. */
import { useRef } from 'react';
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import type { JointKind } from '../../ui/joint.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { inTurn } from '../approvals/order.ts';
import { Page } from '../overview/Page.tsx';
import { Section } from '../overview/Section.tsx';
import { Addresses } from './Addresses.tsx';
import { Audit } from './Audit.tsx';
import { Clients } from './Clients.tsx';
import { headlineOf } from './headline.ts';
import { Panic } from './Panic.tsx';
import { Rates } from './Rates.tsx';
import { Rounds } from './Rounds.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { Tokens } from './Tokens.tsx';
import './access.css';

interface AccessProps {
  state: State;
  /** Whether the core answers; if not, the state is how it stood last. */
  linked: boolean;
}

export function Access({ state, linked }: AccessProps) {
  const { oauth, sources, tokens, settings } = state;
  const { access } = settings;
  const clients = useRef<HTMLDivElement>(null);
  return (
    <Page>
      <Head state={state} linked={linked} />
      <Section title="Clients">
        <div ref={clients} tabIndex={-1} className="access-focus">
          <Clients clients={oauth.clients} sources={sources} onGone={() => clients.current?.focus()} />
        </div>
      </Section>
      <Section title="Access tokens">
        <Tokens tokens={tokens} links={access.secretLinks} />
      </Section>
      <Section title="Signing in" aside={<p className="muted">Since the start</p>}>
        <Rounds oauth={oauth} />
      </Section>
      <Section title="From where">
        <Addresses on={access.openaiOnly} />
      </Section>
      <Section title="How often" aside={<p className="muted">One token, and one address</p>}>
        <Rates access={access} />
      </Section>
      <Section title="Secret links">
        <SettingSwitch
          setting="access.secretLinks"
          label="Let clients in by a secret link"
          help="For clients that know neither OAuth nor tokens. The secret is part of the address: it ends up in histories and logs, and whoever learns it is in. Use OAuth or a token where you can."
          on={access.secretLinks}
        />
      </Section>
      <Section title="Audit trail">
        <Audit state={state} />
      </Section>
    </Page>
  );
}

function Head({ state, linked }: AccessProps) {
  const { kind, says, headline, more } = headOf(state, linked);
  const { approvals, tunnel } = state;
  const [first] = inTurn(approvals);
  const needless = !headlineOf(state).isOpen && tunnel.kind === 'off' && first === undefined;
  return (
    <Verdict kind={kind} says={says} headline={headline}>
      {more !== '' && <p className="muted">{more}</p>}
      <div className="actions">
        {linked && first !== undefined && (
          <ButtonLink look="main" href={addressOf('approvals', first.id)}>
            Answer
          </ButtonLink>
        )}
        {linked && <Panic needless={needless} />}
      </div>
    </Verdict>
  );
}

interface Told {
  kind: JointKind;
  says: string;
  headline: string;
  more: string;
}

function headOf(state: State, linked: boolean): Told {
  const { headline, more, isOpen } = headlineOf(state);
  if (!linked) {
    return {
      kind: 'off',
      says: 'Unknown.',
      headline: 'Who may come in is not known while Patchbay does not answer.',
      more: '',
    };
  }
  const waiting = state.approvals.length;
  if (waiting > 0)
    return {
      kind: 'waiting',
      says: waiting === 1 ? '1 waits for you.' : `${waiting} wait for you.`,
      headline,
      more,
    };
  return { kind: isOpen ? 'live' : 'off', says: isOpen ? 'Open.' : 'Closed.', headline, more };
}
