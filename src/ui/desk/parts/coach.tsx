import { useLayoutEffect, useRef } from 'preact/hooks';
import { homeName } from '../../presenters/book.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** What each step of the first month's introduction points at, by data-coach. */
const STEPS = ['board', 'tabs', 'attention', 'dials', 'end'] as const;

/** Pixels between a note and the corner of what it lies in: beyond the map's frame. */
const CORNER = 48;

/** Five short notes on first play, one less where there is no board; skippable at any moment, never modal. */
export function Coach() {
  const desk = useDesk();
  const at = desk.coach.value;
  const steps = desk.charted ? STEPS : STEPS.slice(1);
  /** The step by its place among all. */
  const step = at === null ? null : at + STEPS.length - steps.length;
  const note = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (step === null) return;
    const target = document.querySelector<HTMLElement>(`[data-coach='${STEPS[step]}']`);
    const card = note.current;
    if (!target || !card) return;
    target.classList.add('coach-lit');
    const place = () => {
      const box = target.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = card;
      const inside = box.width > width * 1.6 && box.height > height * 1.6;
      // In a corner of what is large: what the note speaks of is in its middle.
      const left = inside ? box.right - width - CORNER : box.left;
      const below = inside ? box.bottom - height - CORNER : box.bottom + 12;
      const top = below + height > window.innerHeight - 8 ? box.top - height - 12 : below;
      card.style.left = `${Math.max(12, Math.min(left, window.innerWidth - width - 12))}px`;
      card.style.top = `${Math.max(12, Math.min(top, window.innerHeight - height - 12))}px`;
    };
    place();
    window.addEventListener('resize', place);
    // What it points at moves with the page: at the start too, when the game opens below a title that was scrolled.
    window.addEventListener('scroll', place, { passive: true });
    card.querySelector<HTMLElement>('.brass')?.focus({ preventScroll: true });
    return () => {
      target.classList.remove('coach-lit');
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place);
    };
  }, [step]);
  if (at === null || step === null) return null;
  const last = at === steps.length - 1;
  const title = say(`coach.${step}.title` as 'coach.0.title', { home: homeName(desk.book) });
  const end = () => {
    desk.coach.value = null;
    desk.outside.settings.coach.value = false;
  };
  return (
    <aside ref={note} class="coach sheet" aria-label={title}>
      <h2>{title}</h2>
      <p>{say(step === 0 && !desk.mapped ? 'coach.0.list' : (`coach.${step}.text` as 'coach.0.text'))}</p>
      <div class="coach-foot">
        <span class="hint">{say('coach.step', { n: at + 1, all: steps.length })}</span>
        {!last && (
          <button type="button" class="button quiet" onClick={end}>
            {say('coach.skip')}
          </button>
        )}
        <button
          type="button"
          class="button brass"
          onClick={() => {
            if (last) end();
            else desk.coach.value = at + 1;
          }}
        >
          {say(last ? 'coach.done' : 'coach.next')}
        </button>
      </div>
    </aside>
  );
}
