import { useState } from 'preact/hooks';
import type { TreatyData } from '../../presenters/obligations.ts';
import { say } from '../../presenters/say.ts';
import { OptionRow } from './option.tsx';
import { Prices } from './prices.tsx';

/** A treaty that unfolds: who owes what, what can be done about it, what its end has cost. */
export function TreatyLetter({ treaty, open: start }: { treaty: TreatyData; open: boolean }) {
  const [open, setOpen] = useState(start);
  return (
    <details class="letter" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h4 class="letter-title">{treaty.title}</h4>
        <span class="letter-meta">
          <span class={`tone-${treaty.tone} strong`}>{treaty.status}</span>
          {treaty.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </summary>
      {open && (
        <div class="letter-body">
          {treaty.failures.map((failure) => (
            <p key={failure}>{failure}</p>
          ))}
          {treaty.price && <Prices title={treaty.price.title} items={treaty.price.items} />}
          <Clauses treaty={treaty} act />
          {treaty.leave && <Leave leave={treaty.leave} />}
        </div>
      )}
    </details>
  );
}

/** Both sides of a treaty. With `act` what is owed can be delivered from here. */
export function Clauses({ treaty, act = false }: { treaty: TreatyData; act?: boolean }) {
  return (
    <div class="sides">
      {treaty.sides.map(({ title, none, clauses }) => (
        <div key={title} class="side">
          <p class="side-title">{title}</p>
          {clauses.length === 0 && <p class="hint">{none}</p>}
          <ul class="clauses" aria-label={title}>
            {clauses.map(({ term, name, status, tone, deliver }) => (
              <li key={term}>
                <span class="clause-name">{name}</span>
                <span class={`clause-status tone-${tone}`}>{status}</span>
                {act && deliver && <OptionRow option={deliver} label={say('obligations.deliver.name', { name })} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Leaving has its price on show before it is chosen, so it is folded away. */
function Leave({ leave }: { leave: NonNullable<TreatyData['leave']> }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="link label">{say('obligations.leave.title')}</summary>
      {open && (
        <div class="stack-small">
          <p>{leave.text}</p>
          <OptionRow option={leave.option} label={leave.name} />
        </div>
      )}
    </details>
  );
}
