/** What a source has asked of its service, what is left of its budgets there, and how long a ban still lasts. */
import type { ReactNode } from 'react';
import type { Source, SourceUsage, ToolSummary } from '../../../contract/state.ts';
import { useNow } from '../../ui/clock.ts';
import { count } from '../../ui/format.ts';
import { Time } from '../../ui/Time.tsx';
import { isBanned } from '../line/joints.ts';
import { Trouble } from '../overview/Trouble.tsx';
import { budgetLook, budgetsToShow, clockOf, fullInWords, type Budget } from './budget.ts';

interface UsageProps {
  source: Source;
  /** The source's own. */
  tools: readonly ToolSummary[];
}

export function Usage({ source, tools }: UsageProps) {
  const { usage } = source;
  const shown = tools.filter((tool) => tool.enabled).length;
  return (
    <>
      {usage !== null && <Ban source={source} usage={usage} />}
      <dl className="source-facts">
        <Fact name="Last call">
          {source.lastCallAt === null ? 'None yet' : <Time at={source.lastCallAt} />}
        </Fact>
        <Fact name="Tools shown">
          {count(shown)} of {count(source.tools)}
        </Fact>
        {usage !== null && (
          <>
            <Fact name="Requests">{count(usage.requests)}</Fact>
            <Fact name="From cache">{count(usage.cacheHits)}</Fact>
            <Fact name="Failed">
              <span className={usage.failures > 0 ? 'bad' : ''}>{count(usage.failures)}</span>
            </Fact>
          </>
        )}
      </dl>
      {usage !== null && usage.budgets.length > 0 && <Budgets title={source.title} budgets={usage.budgets} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What its service still grants. */
function Budgets({ title, budgets }: { title: string; budgets: readonly Budget[] }) {
  const look = budgetsToShow(budgets, useNow());
  const full = fullInWords(look, title);
  return (
    <div className="budgets">
      {look.shown.length > 0 && (
        <ul className="budgets" aria-label={`Budgets at ${title}`}>
          {look.shown.map((budget) => (
            <BudgetRow key={budget.name} budget={budget} />
          ))}
        </ul>
      )}
      {full !== '' && <p className="muted">{full}</p>}
    </div>
  );
}

function BudgetRow({ budget }: { budget: Budget }) {
  const { share, tone, word } = budgetLook(budget);
  return (
    <li className="budget">
      <span className="budget-name">{budget.name.replaceAll('_', ' ')}</span>
      <span className="budget-track" aria-hidden="true">
        <span className={`budget-left budget-${tone}`} style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        {count(Math.floor(budget.left))} of {count(budget.limit)} left{word !== '' && ', '}
        {word !== '' && <strong className={tone}>{word}</strong>}
        {budget.resetsAt !== null && (
          <span className="muted">
            , full again <Time at={budget.resetsAt} />
          </span>
        )}
      </span>
    </li>
  );
}

/** In words, with its end: nothing is sent meanwhile. */
function Ban({ source, usage }: { source: Source; usage: SourceUsage }) {
  const now = useNow();
  const { blockedUntil } = usage;
  if (blockedUntil === null || !isBanned(source, now)) return null;
  return (
    <Trouble
      kind="waiting"
      problem={{
        message: `${source.title} has banned this address until ${clockOf(blockedUntil, now)}.`,
        hint: 'Nothing is sent to it before then, so that the ban does not grow. It ends by itself.',
      }}
    />
  );
}
