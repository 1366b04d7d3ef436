import { useState } from 'preact/hooks';
import { text } from '../../presenters/book.ts';
import { dateText } from '../../presenters/dates.ts';
import { outcomeOf } from '../../presenters/outcome.ts';
import { keyFigure, presentRun } from '../../presenters/runChart.ts';
import { say } from '../../presenters/say.ts';
import { presentVerdict } from '../../presenters/verdict.ts';
import { useCourse, useDesk } from '../context.ts';
import { RunChart } from '../parts/runChart.tsx';
import { ShareRun } from '../parts/share.tsx';

/** How it ended, on what it is judged, and why it went so. Printable. */
export function VerdictScreen() {
  const desk = useDesk();
  const course = useCourse();
  const session = desk.session.value;
  const verdict = session ? presentVerdict(desk.book, course, outcomeOf(session)) : null;
  if (!session || !verdict) return null;
  const { run } = session;
  return (
    <main class="verdict">
      <article class="verdict-sheet sheet">
        <header class="verdict-head">
          <p class="section">{say('verdict.title')}</p>
          <h1>{verdict.ending}</h1>
          <p class="hint">
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
        <Chart />
        <div class="verdict-columns">
          <section class="stack-small">
            <h2>{say('verdict.turning')}</h2>
            <p class="hint">{say('verdict.turning.text')}</p>
            <ol class="turning">
              {verdict.turning.map((point) => (
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
                </li>
              ))}
            </ol>
          </section>
          <section class="stack-small">
            <h2>{say('verdict.decisions')}</h2>
            <p class="hint">{say('verdict.decisions.text')}</p>
            {verdict.decisions.length === 0 && <p>{say('verdict.decisions.none')}</p>}
            <ol class="turning">
              {verdict.decisions.map((decision, index) => (
                <li key={index}>
                  <span class="hint">{decision.date}</span>
                  <span>{decision.label}</span>
                  <span class="hint">{decision.detail}</span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <section class="stack-small">
          <h2>{say('verdict.truths')}</h2>
          <p class="hint">{say('verdict.truths.text')}</p>
          <dl class="truths">
            {verdict.truths.map(({ question, reading, meaning, evidence }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>
                  <strong>{reading}.</strong> {meaning} {evidence && <span class="soft">{evidence}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section class="verdict-ways stack">
          <ShareRun />
          <Branch />
          <div class="row">
            <button type="button" class="button brass" onClick={() => desk.begin(run.seed, run.difficulty)}>
              {say('verdict.again')}
            </button>
            <button type="button" class="button" onClick={() => void desk.leave()}>
              {say('verdict.new')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                desk.screen.value = 'game';
              }}
            >
              {say('verdict.look')}
            </button>
            <button type="button" class="button" onClick={() => window.print()}>
              {say('verdict.print')}
            </button>
          </div>
        </section>
      </article>
    </main>
  );
}

/** One figure of the run at a time, as a line and as a table. */
function Chart() {
  const desk = useDesk();
  const run = presentRun(desk.book, useCourse());
  const [id, setId] = useState(() => keyFigure(desk.book)?.id ?? run[0]?.id ?? '');
  const series = run.find((each) => each.id === id);
  return (
    <section class="stack-small verdict-chart">
      <div class="row">
        <h2>{say('verdict.chart')}</h2>
        <label class="hidden" for="figure">
          {say('verdict.chart.pick')}
        </label>
        <select id="figure" class="input pick" value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {run.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {series && <RunChart series={series} />}
    </section>
  );
}

/** Go back to a month of this run and decide differently. */
function Branch() {
  const desk = useDesk();
  const session = desk.session.value;
  const [turn, setTurn] = useState(0);
  if (!session) return null;
  return (
    <div class="field">
      <label for="branch">{say('verdict.branch.text')}</label>
      <div class="row">
        <select
          id="branch"
          class="input pick"
          value={turn}
          onChange={(event) => setTurn(Number(event.currentTarget.value))}
        >
          {Array.from({ length: session.turn + 1 }, (_, each) => (
            <option key={each} value={each}>
              {dateText(desk.book.ruleset, each).long}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => desk.branch(turn)}>
          {say('verdict.branch.go')}
        </button>
      </div>
    </div>
  );
}
