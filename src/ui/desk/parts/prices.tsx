import type { PriceData } from '../../presenters/prices.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useDesk } from '../context.ts';
import { Arrows } from './figures.tsx';

/** What something has cost; each figure explains itself. */
export function Prices({ title, items }: { title: string; items: readonly PriceData[] }) {
  const desk = useDesk();
  return (
    <div class="prices">
      <p class="label strong">{title}</p>
      <ul class="figure-list">
        {items.map(({ indicator, turn, name, amount, direction, tone }) => (
          <li key={indicator}>
            <button
              type="button"
              class="link"
              onClick={() => {
                desk.dialog.value = { kind: 'why', indicator, turn };
              }}
            >
              {name}
            </button>{' '}
            <Arrows direction={direction} tone={tone} />{' '}
            <span class={`figure tone-${tone}`}>
              {amount}
              <span class="hidden">, {toneWord(tone)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
