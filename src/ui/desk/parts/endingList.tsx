import type { EndingOdds } from '../../presenters/forecast.ts';
import { say } from '../../presenters/say.ts';
import { Ruler } from './ruler.tsx';

/** The ways in which the game may end, the likeliest first. */
export function EndingList({ endings }: { endings: readonly EndingOdds[] }) {
  if (endings.length === 0) return <p class="soft">{say('forecast.unknown')}</p>;
  return (
    <>
      <p class="soft">{say('forecast.endings.text')}</p>
      <ul class="questions">
        {endings.map(({ id, name, odds, kind, end, about }) => (
          <li key={id} class={kind === 'survival' ? 'question survival' : 'question'}>
            <h3>{name}</h3>
            <Ruler range={odds} yours={null} />
            <p class="question-odds">
              <strong>{odds.word}</strong>, <span class="figure">{odds.range}</span>. <span class="hint">{end}</span>
            </p>
            {about !== null && (
              <details class="fold">
                <summary class="link label" aria-label={say('forecast.ending.about.for', { name })}>
                  {say('forecast.ending.about')}
                </summary>
                <p class="soft">{about}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
