import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../../presenters/book.ts';
import { presentReview } from '../../presenters/calibration.ts';
import { presentClaims } from '../../presenters/claims.ts';
import { assumptionOf } from '../../presenters/forecast.ts';
import { presentMattered } from '../../presenters/mattered.ts';
import { outcomeOf } from '../../presenters/outcome.ts';
import { say } from '../../presenters/say.ts';
import { presentVerdict, type VerdictData } from '../../presenters/verdict.ts';
import { useCourse, useDesk } from '../context.ts';
import { Comparison } from '../debrief/comparison.tsx';
import { Decisions } from '../debrief/decisions.tsx';
import { Expectations } from '../debrief/expectations.tsx';
import { Foresight } from '../debrief/foresight.tsx';
import { RunSection } from '../debrief/runSection.tsx';
import { Truths } from '../debrief/truths.tsx';
import { TurningPoints } from '../debrief/turningPoints.tsx';
import { Ways } from '../debrief/ways.tsx';

/** How it ended, on what it is judged, and why it went so. Printable. */
export function VerdictScreen() {
  const desk = useDesk();
  const course = useCourse();
  const session = desk.session.value;
  const assumption = assumptionOf(desk.book, desk.outlooks.policy.value);
  useEffect(() => {
    if (session) desk.review.study(session, assumption.id);
  }, [desk, session, assumption.id]);
  const claims = useMemo(() => (session ? presentClaims(desk.book, session.run) : []), [desk.book, session]);
  // Not at each step of the review: it looks through all rules and the whole ledger.
  const verdict = useMemo(
    () => (session ? presentVerdict(desk.book, course, outcomeOf(session)) : null),
    [desk.book, course, session],
  );
  if (!session || !verdict) return null;
  const { run } = session;
  const { mattered, rivals } = desk.review;
  const decisions = mattered.value && presentMattered(desk.book, course, mattered.value);
  return (
    <main class="verdict">
      <article class="verdict-sheet sheet">
        <header class="verdict-head">
          <p class="section">{say('verdict.title')}</p>
          <h1>{verdict.ending}</h1>
          <p class="hint">
            {desk.whose.value !== null && `${desk.whose.value}. `}
            {verdict.when}.{' '}
            {say('verdict.run', {
              scenario: text(desk.book, 'scenario.title'),
              difficulty: text(desk.book, `difficulty.${run.difficulty}.name`),
              seed: run.seed,
            })}
          </p>
          <p class="lead">{verdict.text}</p>
        </header>
        <div class="linen" />
        <Grade verdict={verdict} />
        <Decisions decisions={decisions} any={run.commands.some(({ type }) => type !== 'month/end')} />
        <RunSection turning={verdict.turning} decisions={decisions ?? []} />
        <TurningPoints points={verdict.turning} />
        <Truths truths={verdict.truths} />
        <Foresight review={presentReview(desk.book, course, rivals.value, assumption.name)} />
        <Expectations claims={claims} />
        <Comparison session={session} course={course} />
        <Ways session={session} />
      </article>
    </main>
  );
}

/** The overall score, and the axes that it is made of. */
function Grade({ verdict }: { verdict: VerdictData }) {
  return (
    <div class="verdict-grid">
      <section class="verdict-grade">
        <h2 class="section">{say('verdict.overall')}</h2>
        <p class="verdict-number">{verdict.overall}</p>
        <p class="verdict-word">{verdict.grade}</p>
        {verdict.gradeText && <p class="soft">{verdict.gradeText}</p>}
      </section>
      <section>
        <h2 class="section">{say('verdict.axes')}</h2>
        <ul class="axes">
          {verdict.axes.map(({ id, name, meaning, score, word }) => (
            <li key={id}>
              <span class="axis-name">{name}</span>
              <span class="axis-bar" aria-hidden="true">
                <i style={{ width: `${score}%` }} />
              </span>
              <span class="axis-score">
                {Math.round(score)} <span class="soft">{word}</span>
              </span>
              <span class="hint">{meaning}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
