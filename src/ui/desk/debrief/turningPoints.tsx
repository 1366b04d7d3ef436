import { say } from '../../presenters/say.ts';
import type { TurningPoint } from '../../presenters/verdict.ts';
import { useDesk } from '../context.ts';

/** The months in which most changed at once; each can be played anew. */
export function TurningPoints({ points }: { points: readonly TurningPoint[] }) {
  const desk = useDesk();
  return (
    <section class="stack-small">
      <h2>{say('verdict.turning')}</h2>
      <p class="hint">{say('verdict.turning.text')}</p>
      <ol class="turning">
        {points.map((point) => (
          <li key={point.indicator} class={`turn-${point.tone}`}>
            <span class="hint">{point.date}</span>
            <button
              type="button"
              class="link"
              onClick={() => {
                desk.dialog.value = { kind: 'why', indicator: point.indicator, turn: point.turn };
              }}
            >
              {point.title}
            </button>
            <ul class="hint">
              {point.causes.map((cause) => (
                <li key={cause}>{cause}</li>
              ))}
            </ul>
            <button
              type="button"
              class="link label no-print"
              aria-label={say('debrief.branch.before', { what: point.date })}
              onClick={() => desk.branch(point.turn)}
            >
              {say('debrief.branch')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
