import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import type { TruthData } from '../../presenters/verdict.ts';

/**
 * Where analysts disagree: who was right in this world, and what there was to see of it. Folded, on paper too: others
 * of a class may still be playing in the same world.
 */
export function Truths({ truths }: { truths: readonly TruthData[] }) {
  if (truths.length === 0) return null;
  return (
    <section class="stack-small">
      <h2>{say('verdict.truths')}</h2>
      <p class="hint">{say('verdict.truths.text')}</p>
      <details class="sealed">
        <summary class="link label">{say('verdict.truths.show')}</summary>
        <dl class="truths">
          {truths.map(({ question, reading, meaning, evidence, traces, others }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>
                <p class="truth">{reading}</p>
                <p>{meaning}</p>
                {evidence && (
                  <p class="hint">
                    <b>{say('debrief.evidence')}:</b> {evidence}
                  </p>
                )}
                {traces.length > 0 && (
                  <>
                    <p class="hint">
                      <b>{say('debrief.traces')}:</b>
                    </p>
                    <ul class="traces">
                      {traces.map(({ indicator, name, change, tone, through }) => (
                        <li key={`${indicator}/${through}`}>
                          {name}{' '}
                          <span class={`figure tone-${tone}`}>
                            {change}
                            <span class="hidden">, {toneWord(tone)}</span>
                          </span>{' '}
                          {through}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
                {others.length > 0 && (
                  <p class="hint">
                    <b>{say('debrief.others')}:</b> {others.join('; ')}
                  </p>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
