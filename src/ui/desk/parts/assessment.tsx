import type { AssessmentData, BeamData } from '../../presenters/assessment.ts';
import { say } from '../../presenters/say.ts';
import { once } from '../once.ts';
import { Arrows } from './figures.tsx';

/** The ledger of a weighing: what speaks for the package, what against it, and what it must reach. */
export function Weighing({ assessment, capital }: { assessment: AssessmentData; capital: string }) {
  return (
    <section class="stack-small">
      <h3 class="section">{say('assess.title', { capital })}</h3>
      <table class="table weighing">
        <thead>
          <tr>
            <th scope="col">{say('assess.part')}</th>
            <th scope="col">{say('assess.weight')}</th>
            <th scope="col" class="number">
              {say('assess.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {assessment.parts.map(({ id, name, direction, tone, strength, word, points }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td class={`weight tone-${tone}`}>
                <Arrows direction={direction} tone={tone} strength={strength} /> {word}
              </td>
              <td class="number">{points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('assess.total')}
            </th>
            <td class="number">{assessment.total}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {say('assess.need')}
            </th>
            <td class="number">{assessment.need}</td>
          </tr>
        </tfoot>
      </table>
      <p class="hint">
        {say('assess.text')} {assessment.fog}
      </p>
    </section>
  );
}

interface VerdictProps {
  readonly assessment: AssessmentData | null;
  readonly blocked: string | null;
  readonly onPropose: () => void;
}

/** Whether it would be signed, always in sight while the package changes, and the act of proposing it. */
export function Verdict({ assessment, blocked, onPropose }: VerdictProps) {
  return (
    <div class="weighed">
      <div class="weighed-words">
        {assessment ? (
          <>
            <p class={`weighed-title tone-${assessment.tone}`} role="status">
              {assessment.title}
            </p>
            <Beam beam={assessment.beam} />
            <p class="hidden">{assessment.spoken}</p>
          </>
        ) : (
          <p class="soft">{say('assess.blank')}</p>
        )}
        {(blocked ?? assessment?.against) && <p class="hint">{blocked ?? assessment?.against}</p>}
      </div>
      <button
        type="button"
        class="button brass"
        aria-disabled={blocked !== null}
        onClick={once(() => blocked === null && onPropose())}
      >
        {say('package.propose')}
      </button>
    </div>
  );
}

/** What the package is worth to them above, what it must reach below. Decoration: the words say the same. */
function Beam({ beam }: { beam: BeamData }) {
  const rows = [
    { kind: 'package', word: say('assess.beam.package'), ...beam.package },
    { kind: 'need', word: say('assess.beam.need'), ...beam.need },
  ];
  return (
    <div class="beam" aria-hidden="true">
      <i class="beam-zero" style={{ left: `${beam.zero * 100}%` }} />
      {rows.map(({ kind, word, from, to }) => (
        <div key={kind} class="beam-row">
          <i class={`beam-band ${kind}`} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
          <span {...placeFor(from, to)}>{word}</span>
        </div>
      ))}
    </div>
  );
}

/** Beside the band where there is room, else inside it. */
function placeFor(from: number, to: number): { readonly class?: string; readonly style: Record<string, string> } {
  if (to < 0.72) return { style: { left: `${to * 100}%` } };
  if (from > 0.28) return { style: { right: `${(1 - from) * 100}%` } };
  return { class: 'inside', style: { left: `${from * 100}%` } };
}
