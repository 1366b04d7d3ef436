import { useMemo, useState } from 'preact/hooks';
import { type ForeseenData, presentForeseen } from '../../presenters/foreseen.ts';
import type { OptionData } from '../../presenters/option.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Arrows } from './figures.tsx';

const FIRST = 4;

/** What can be foreseen: arrows for the eye, a sentence for a screen reader, the rest on demand. */
export function ForeseenList({ items }: { items: readonly ForeseenData[] }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p class="fallback">{say('foreseen.none')}</p>;
  const shown = all || items.length <= FIRST + 1 ? items : items.slice(0, FIRST);
  return (
    <>
      <ul class="foreseen" aria-label={say('foreseen.title')}>
        {shown.map((item, index) => (
          <li key={index}>
            <Arrows direction={item.direction} tone={item.tone} strength={item.strength} />
            <span aria-hidden="true">{item.name}</span>
            <span class={`amount tone-${item.tone}`} aria-hidden="true">
              {item.amount}
            </span>
            <span class="when" aria-hidden="true">
              {[item.when, ...item.notes].join(', ')}
            </span>
            <span class="hidden">{item.spoken}</span>
          </li>
        ))}
      </ul>
      {items.length > FIRST + 1 && (
        <button type="button" class="link foreseen-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('foreseen.less') : say('foreseen.more', { n: items.length - FIRST })}
        </button>
      )}
    </>
  );
}

/** Something that can be done: its button, its price, and what it would bring; or why it cannot be done. */
export function OptionRow({ option, label, costs = true }: { option: OptionData; label?: string; costs?: boolean }) {
  const desk = useDesk();
  const course = useCourse();
  const foreseen = useMemo(() => presentForeseen(desk.book, course, option.command), [desk.book, course, option.key]);
  return (
    <div class="option">
      <div class="option-head">
        <button
          type="button"
          class="button"
          aria-disabled={option.blocked !== null}
          aria-label={label}
          onClick={(event) => {
            if (option.blocked !== null || !desk.do(option.command)) return;
            keepFocus(event.currentTarget);
          }}
        >
          {option.label}
        </button>
        {costs && (
          <span class="cost">
            {option.costs.map((cost) => (
              <span key={cost}>{cost}</span>
            ))}
          </span>
        )}
      </div>
      {option.blocked !== null && <p class="blocked">{option.blocked}</p>}
      {option.text !== null && <p>{option.text}</p>}
      <ForeseenList items={foreseen} />
    </div>
  );
}

/** What was chosen is gone from the desk: the focus goes to the panel's title instead of getting lost. */
function keepFocus(button: HTMLElement): void {
  const panel = button.closest('.panel');
  requestAnimationFrame(() => {
    if (!button.isConnected) panel?.querySelector<HTMLElement>('.panel-title')?.focus({ preventScroll: true });
  });
}
