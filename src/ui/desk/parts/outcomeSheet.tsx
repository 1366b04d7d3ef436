import { say } from '../../presenters/say.ts';
import type { OutcomeData } from '../../presenters/tableOutcome.ts';
import { useDesk } from '../context.ts';
import { Prices } from './prices.tsx';
import { WaxSeal } from './seal.tsx';
import { Clauses } from './treaty.tsx';

/** How this month's talks ended: a sealed paper, or a door that closed. */
export function OutcomeSheet({ outcome }: { outcome: OutcomeData }) {
  const desk = useDesk();
  const { title, text, treaty, prices } = outcome;
  if (!treaty) {
    return (
      <section class="answer stack-small">
        <h3>{title}</h3>
        <p>{text}</p>
        {prices.length > 0 && <Prices title={say('table.cost')} items={prices} />}
      </section>
    );
  }
  return (
    <section class="deed" aria-label={title}>
      <div class="linen" />
      <div class="deed-head">
        <h3 class="deed-title">{title}</h3>
        <p class="letter-meta">
          {[treaty.title, ...treaty.facts].map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <p>{text}</p>
        <WaxSeal />
      </div>
      <Clauses treaty={treaty} />
      <div>
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.target.value = `treaty.${treaty.id}`;
            desk.tab.value = 'obligations';
          }}
        >
          {say('table.signed.go')}
        </button>
      </div>
    </section>
  );
}
