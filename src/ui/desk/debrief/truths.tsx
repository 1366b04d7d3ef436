import { say } from '../../presenters/say.ts';
import type { TruthData } from '../../presenters/verdict.ts';

/** Where analysts disagree: who was right in this world, and what there was to see of it. */
export function Truths({ truths }: { truths: readonly TruthData[] }) {
  if (truths.length === 0) return null;
  return (
    <section class="stack-small">
      <h2>{say('verdict.truths')}</h2>
      <p class="hint">{say('verdict.truths.text')}</p>
      <dl class="truths">
        {truths.map(({ question, reading, meaning, evidence, others }) => (
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
              {others.length > 0 && (
                <p class="hint">
                  <b>{say('debrief.others')}:</b> {others.join('; ')}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
