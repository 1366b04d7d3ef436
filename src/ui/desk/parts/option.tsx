import { useMemo, useState } from 'preact/hooks';
import { type ForeseenData, type OutlookData, presentForeseen } from '../../presenters/foreseen.ts';
import type { OptionData } from '../../presenters/option.ts';
import { say, sayCount } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { once } from '../once.ts';
import { Arrows } from './figures.tsx';

/** What can be foreseen: arrows for the eye, a sentence for a screen reader, the rest by group on demand. */
export function ForeseenList({ outlook }: { outlook: OutlookData }) {
  const [all, setAll] = useState(false);
  const { first, rest } = outlook;
  const more = rest.reduce((sum, { items }) => sum + items.length, 0);
  const breaks = outlook.breaks.map((line) => (
    <p key={line} class="breach">
      {line}
    </p>
  ));
  if (first.length === 0)
    return (
      <>
        {breaks}
        <p class="fallback">{say('foreseen.none')}</p>
      </>
    );
  return (
    <>
      {breaks}
      <Figures items={first} label={say('foreseen.title')} parts={all || more === 0} />
      {more > 0 && (
        <button type="button" class="link foreseen-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('foreseen.less') : sayCount('foreseen.more', more)}
        </button>
      )}
      {all &&
        rest.map(({ group, name, items }) => (
          <div key={group} class="foreseen-group">
            <p class="label strong" aria-hidden="true">
              {name}
            </p>
            <Figures items={items} label={name} parts />
          </div>
        ))}
    </>
  );
}

function Figures({ items, label, parts }: { items: readonly ForeseenData[]; label: string; parts: boolean }) {
  return (
    <ul class="foreseen" aria-label={label}>
      {items.map((item) => (
        <li key={item.indicator}>
          <Arrows direction={item.direction} tone={item.tone} strength={item.strength} />
          <span aria-hidden="true">
            {item.name} <span class="when">{[item.when, ...item.notes].join(', ')}</span>
          </span>
          <span class={`amount tone-${item.tone}`} aria-hidden="true">
            {item.amount}
          </span>
          <span class="hidden">{item.spoken}</span>
          {(parts || item.mixed) && item.parts !== null && <span class="foreseen-parts">{item.parts}</span>}
        </li>
      ))}
    </ul>
  );
}

/**
 * Something that can be done: its button, its price, and what it would bring; or why it cannot be done. Without `costs`
 * where its price and that reason stand above it already.
 */
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
            const button = event.currentTarget;
            once(() => {
              if (option.blocked !== null) return;
              const keep = placeOf(button);
              if (desk.do(option.command)) keep();
            })(event);
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
      {costs && option.blocked !== null && <p class="blocked">{option.blocked}</p>}
      {option.text !== null && <p>{option.text}</p>}
      <ForeseenList outlook={foreseen} />
    </div>
  );
}

/**
 * Keeps focus and place for when what was chosen is gone from the desk: the focus goes to the panel's title instead of
 * getting lost, and where the letter lay, the next one begins in sight.
 */
function placeOf(button: HTMLElement): () => void {
  const panel = button.closest('.panel');
  const letter = button.closest('.letter');
  const next = letter?.nextElementSibling;
  return () =>
    requestAnimationFrame(() => {
      if (button.isConnected) return;
      const title = panel?.querySelector<HTMLElement>('.panel-title');
      title?.focus({ preventScroll: true });
      if (!panel || !letter || letter.isConnected) return;
      const begins = next?.isConnected ? next : title;
      if (begins && isAbove(begins, panel)) begins.scrollIntoView({ block: 'start' });
    });
}

/** Whether something begins above the part of the panel that is in sight: on a phone bars lie over the page. */
function isAbove(element: Element, panel: Element): boolean {
  const bars = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  return element.getBoundingClientRect().top < Math.max(panel.getBoundingClientRect().top, bars) - 1;
}
