import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../../presenters/book.ts';
import {
  type AxisBreakdown,
  type OverallBreakdown,
  presentBreakdowns,
  presentOverall,
} from '../../presenters/breakdown.ts';
import { presentReview } from '../../presenters/calibration.ts';
import { presentClaims } from '../../presenters/claims.ts';
import { assumptionOf } from '../../presenters/forecast.ts';
import { presentDecisions } from '../../presenters/log.ts';
import { presentMattered } from '../../presenters/mattered.ts';
import { outcomeOf } from '../../presenters/outcome.ts';
import { say } from '../../presenters/say.ts';
import { presentVerdict, type VerdictData } from '../../presenters/verdict.ts';
import { useCourse, useDesk } from '../context.ts';
import { AxisTerms, Fallen, OverallTerms } from '../debrief/breakdown.tsx';
import { Comparison } from '../debrief/comparison.tsx';
import { Decisions } from '../debrief/decisions.tsx';
import { Expectations } from '../debrief/expectations.tsx';
import { Foresight } from '../debrief/foresight.tsx';
import { RunSection } from '../debrief/runSection.tsx';
import { Truths } from '../debrief/truths.tsx';
import { TurningPoints } from '../debrief/turningPoints.tsx';
import { Ways } from '../debrief/ways.tsx';
import { TitleCover } from '../parts/cover.tsx';
import { WaxSeal } from '../parts/seal.tsx';

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
  const judged = useMemo(() => {
    const verdict = session && presentVerdict(desk.book, course, outcomeOf(session));
    if (!session || !verdict) return null;
    const axes = presentBreakdowns(desk.book, course, session);
    const decided = presentDecisions(desk.book, course);
    return { verdict, axes, decided, overall: presentOverall(desk.book, session) };
  }, [desk.book, course, session]);
  if (!session || !judged) return null;
  const { verdict } = judged;
  const { run } = session;
  const { mattered, rivals } = desk.review;
  const decisions = mattered.value && presentMattered(desk.book, course, mattered.value);
  return (
    <main class="verdict">
      <article class="verdict-sheet sheet">
        <header class="verdict-head">
          <TitleCover />
          <p class="section">{say('verdict.title')}</p>
          {desk.whose.value === null && <p class="print-only">{say('verdict.name')}</p>}
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
        <Grade {...judged} />
        <Decisions decisions={decisions} any={run.commands.some(({ type }) => type !== 'month/end')} />
        <RunSection turning={verdict.turning} decisions={decisions ?? []} />
        <TurningPoints points={verdict.turning} />
        <Truths truths={verdict.truths} />
        <Foresight review={presentReview(desk.book, course, rivals.value, assumption.name)} />
        <Expectations claims={claims} />
        <Comparison session={session} course={course} />
        {judged.decided.length > 0 && (
          <section class="print-only all-decisions">
            <h2>{say('verdict.decided')}</h2>
            <dl>
              {judged.decided.map(({ turn, date, what }) => (
                <div key={turn}>
                  <dt>{date}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <Ways session={session} />
      </article>
    </main>
  );
}

interface GradeProps {
  readonly verdict: VerdictData;
  readonly axes: readonly AxisBreakdown[];
  readonly overall: OverallBreakdown;
}

/** The overall score, and the axes that it is made of. */
function Grade({ verdict, axes, overall }: GradeProps) {
  const fallen = axes.findIndex(({ fell }) => fell);
  return (
    <div class="verdict-grid">
      <section class="verdict-grade">
        <h2 class="section">{say('verdict.overall')}</h2>
        <div class="verdict-seal">
          <WaxSeal blank />
          <p class="verdict-number">{verdict.overall}</p>
        </div>
        <p class="verdict-word">{verdict.grade}</p>
        {verdict.gradeText && <p class="soft">{verdict.gradeText}</p>}
        <OverallTerms overall={overall} />
      </section>
      <section>
        <h2 class="section">{say('verdict.axes')}</h2>
        <p class="hint">{say('verdict.axes.text')}</p>
        <ul class="axes">
          {verdict.axes.map(({ id, name, meaning, score, word }, at) => (
            <li key={id}>
              <span class="axis-name">{name}</span>
              <span class="axis-bar" aria-hidden="true">
                <i style={{ width: `${score}%` }} />
                <Shift from={axes[at]?.from ?? score} to={score} />
                <b style={{ left: `${axes[at]?.from ?? 0}%` }} />
              </span>
              <span class="axis-score">
                {Math.round(score)} <span class="soft">{word}</span>
              </span>
              <span class="hint">{meaning}</span>
              {axes[at] && <AxisTerms axis={axes[at]} name={name} />}
            </li>
          ))}
        </ul>
        {axes[fallen] && <Fallen axis={axes[fallen]} name={verdict.axes[fallen]?.name ?? ''} />}
      </section>
    </div>
  );
}

/** What an axis gained or lost, between where it stood and where it stands. */
function Shift({ from, to }: { from: number; to: number }) {
  const style = { left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` };
  return <s class={to < from ? 'lost' : 'won'} style={style} />;
}
