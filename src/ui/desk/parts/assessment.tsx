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

/**
 * What the package is worth to them, between what they refuse and what they sign. Decoration: the words say the same.
 */
function Beam({ beam }: { beam: BeamData }) {
  const { from, to } = beam.package;
  const { need } = beam;
  return (
    <div class="beam" aria-hidden="true">
      <div class="beam-track">
        <i class="beam-band refuse" style={{ left: 0, width: `${need.from * 100}%` }} />
        <i class="beam-band need" style={{ left: `${need.from * 100}%`, width: `${(need.to - need.from) * 100}%` }} />
        <i class="beam-band sign" style={{ left: `${need.to * 100}%`, width: `${(1 - need.to) * 100}%` }} />
        <i class="beam-band package" style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
      </div>
      <p class="beam-ends">
        <span>{say('assess.beam.refuse')}</span>
        <span class="beam-key">{say('assess.beam.package')}</span>
        <span>{say('assess.beam.sign')}</span>
      </p>
    </div>
  );
}
