/** What a step of ChatGPT's way in asks of the user, in the words of ChatGPT's own buttons. */
import { publicOrigin, type State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { chatGptApproval } from '../line/chatgpt.ts';
import { PublicAddress } from '../overview/PublicAddress.tsx';
import { TunnelForm } from '../overview/TunnelForm.tsx';
import { Create } from './Create.tsx';
import type { WayStep } from './way.ts';

/** ChatGPT takes these without the user; where one stops, as where a request ended, only that says what to do. */
const byItself: readonly WayStep['id'][] = ['registered', 'token', 'listed'];

export function StepBody({ step, state }: { step: WayStep; state: State }) {
  const origin = publicOrigin(state);
  const isOver = step.standing === 'seen' || step.standing === 'unseen';
  if (step.standing === 'stopped' && (byItself.includes(step.id) || step.ended !== undefined)) return null;
  switch (step.id) {
    case 'address':
      return <AddressPlace step={step} state={state} />;
    case 'copied':
      if (origin === null) return <p className="muted">It appears here once there is one.</p>;
      return <PublicAddress origin={origin} look={step.standing === 'yours' ? 'main' : 'quiet'} />;
    case 'discovered':
      return isOver ? (
        <p className="muted">ChatGPT has read how to sign in here.</p>
      ) : (
        <Create origin={origin} />
      );
    case 'registered':
      return (
        <p className="muted">
          {isOver ? 'ChatGPT has said who it is.' : 'ChatGPT says who it is as it opens its page.'}
        </p>
      );
    case 'asked':
      return isOver ? (
        <p className="muted">{state.wayIn.steps.token === null ? 'You were asked.' : 'You let it in.'}</p>
      ) : (
        <Approve state={state} />
      );
    case 'token':
      return (
        <p className="muted">
          {isOver
            ? 'ChatGPT holds a token, and renews it by itself.'
            : 'ChatGPT fetches what you approved. Nothing to do.'}
        </p>
      );
    case 'listed':
      return (
        <p className="muted">
          ChatGPT reads your tools and keeps the list. When your tools change, press Refresh on the
          connector’s page in ChatGPT and begin a new chat.
        </p>
      );
    case 'called':
      return isOver ? (
        <p className="muted">
          It has called. <a href={addressOf('calls')}>See the calls</a>
        </p>
      ) : (
        <p>
          In a new chat, press the plus, choose Patchbay, and ask: “Write a note that says hello.” The call
          shows here as it comes in.
        </p>
      );
  }
}

function AddressPlace({ step, state }: { step: WayStep; state: State }) {
  const place = useKeptFocus(state.tunnel.kind);
  return (
    <div ref={place} role="group" aria-label="Tunnel" tabIndex={-1}>
      <AddressStep step={step} state={state} />
    </div>
  );
}

function AddressStep({ step, state }: { step: WayStep; state: State }) {
  const { tunnel } = state;
  switch (step.standing) {
    case 'seen':
      return (
        <p className="muted">
          {tunnel.kind === 'online'
            ? 'The tunnel is open.'
            : 'Something of your own publishes Patchbay; its address is in the settings.'}
        </p>
      );
    case 'awaited':
      return step.problem === null ? (
        <p>Asking ngrok for an address…</p>
      ) : (
        <TunnelForm state={state} shown={step.problem} />
      );
    case 'stopped':
      return <TunnelForm state={state} {...(step.problem === null ? {} : { shown: step.problem })} />;
    case 'yours':
    case 'unseen':
    case 'later':
      return <TunnelForm state={state} />;
  }
}

function Approve({ state }: { state: State }) {
  const approval = chatGptApproval(state);
  return (
    <>
      <p>
        ChatGPT opens a page of Patchbay’s in your browser, with a two-digit number. Patchbay asks you here:
        choose the same number, and what ChatGPT may do.
      </p>
      <p className="muted">
        If ngrok shows a page of its own first, press Visit Site. No page at all? Press Connect on the
        connector’s page in ChatGPT.
      </p>
      {approval !== null && (
        <div className="actions">
          <ButtonLink href={addressOf('approvals', approval.id)}>Answer</ButtonLink>
        </div>
      )}
    </>
  );
}
