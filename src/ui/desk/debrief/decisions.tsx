import type { MatteredData } from '../../presenters/mattered.ts';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useDesk } from '../context.ts';
import { ProgressBar } from '../parts/progressBar.tsx';

/** A name of more characters is set smaller: a whole package of terms can be one. */
const LONG = 90;

/** The decisions that mattered most; while they are being found, how far the search has come. */
export function Decisions({ decisions, any }: { decisions: readonly MatteredData[] | null; any: boolean }) {
  const desk = useDesk();
  const share = desk.review.replaying.value;
  return (
    <section class="stack-small">
      <h2>{say('debrief.decisions')}</h2>
      <p class="hint">{say('debrief.decisions.text')}</p>
      {share !== null && (
        <ProgressBar
          label={say('debrief.working')}
          share={share}
          text={say('debrief.worked', { n: Math.round(share * 100) })}
        />
      )}
      {desk.review.failed.value && <p class="alert">{say('debrief.failed')}</p>}
      {decisions?.length === 0 && <p>{say(any ? 'debrief.decisions.none' : 'debrief.decisions.never')}</p>}
      {decisions && decisions.length > 0 && (
        <ol class="mattered">
          {decisions.map((each, index) => (
            <li key={each.decision} class={`turn-${each.tone}`}>
              <span class="mattered-number" aria-hidden="true">
                {index + 1}
              </span>
              <p class="hint">{each.date}</p>
              <h3 class={each.label.length > LONG ? 'long' : undefined}>{each.label}</h3>
              <p class={`mattered-effect tone-${each.tone}`}>
                <strong>{each.effect}</strong> {say('debrief.points')}
                <span class="hidden">, {toneWord(each.tone)}</span>
              </p>
              <ul class="hint">
                {[each.axis, each.without, each.dropped].map((line) => line && <li key={line}>{line}</li>)}
              </ul>
              <button
                type="button"
                class="link label no-print"
                aria-label={say('debrief.branch.before', { what: each.label })}
                onClick={() => desk.branchAt(each.decision)}
              >
                {say('debrief.branch')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
