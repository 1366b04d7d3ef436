import { batch } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { presentTimeline } from '../../presenters/timeline.ts';
import { useCourse, useDesk } from '../context.ts';
import { BoardSwitch } from '../parts/boardSwitch.tsx';

/** All months of the game: what happened, where we are, what falls due. */
export function Timeline() {
  const desk = useDesk();
  const months = presentTimeline(desk.book, useCourse());
  const list = useRef<HTMLOListElement>(null);
  const scrolled = useRef(false);
  const now = months.findIndex(({ state }) => state === 'now');
  useEffect(() => {
    // A list that is new lies at its beginning; to ask where the first month lies would lay the page out again.
    if (now === 0 && !scrolled.current) return;
    scrolled.current = true;
    const current = list.current?.children[now];
    if (list.current && current instanceof HTMLElement)
      list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 2;
  }, [now]);
  return (
    <nav class="timeline" aria-label={say('timeline.label')}>
      <BoardSwitch />
      <ol ref={list}>
        {months.map((month) => (
          <li key={month.turn}>
            <button
              type="button"
              class={`timeline-month ${month.state}`}
              aria-current={month.state === 'now' ? 'date' : undefined}
              title={month.lines.slice(0, 6).join('\n')}
              onClick={() =>
                batch(() => {
                  desk.turnTo(month.state === 'ahead' ? 'brief' : 'log');
                  desk.target.value = month.state === 'ahead' ? null : `turn.${month.turn}`;
                })
              }
            >
              {month.year && (
                <span class="timeline-year" aria-hidden="true">
                  {month.year}
                </span>
              )}
              <span class="timeline-marks" aria-hidden="true">
                {Array.from({ length: Math.min(month.events, 3) }, (_, index) => (
                  <i key={index} class={month.grave && index === 0 ? 'grave' : undefined} />
                ))}
                {Array.from({ length: Math.min(month.deadlines, month.events > 0 ? 1 : 2) }, (_, index) => (
                  <i key={`due${index}`} class="due" />
                ))}
              </span>
              <span aria-hidden="true">{month.label}</span>
              <span class="hidden">{month.spoken}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
