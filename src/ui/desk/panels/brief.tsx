import { type BriefData, presentBrief } from '../../presenters/brief.ts';
import { say, sayCount } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useCourse, useDesk } from '../context.ts';
import { Decided } from '../parts/decided.tsx';
import { Arrows } from '../parts/figures.tsx';
import { Nearest } from '../parts/nearest.tsx';
import { News } from '../parts/news.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Prose } from '../parts/prose.tsx';

/** The month on one page: what is due, what happened, what changed most and why. */
export function BriefPanel() {
  const desk = useDesk();
  const brief = presentBrief(desk.book, useCourse());
  return (
    <div class="stack">
      <PanelHead title={brief.title} />
      <Branched />
      {brief.opening && (
        <p class="lead">
          <Prose>{brief.opening}</Prose>
        </p>
      )}
      <section class="stack-small">
        <h3 class="section">{say('brief.urgent')}</h3>
        {brief.urgent.length === 0 && <p class="soft">{say('brief.nothing-urgent')}</p>}
        <ul class="urgent">
          {brief.urgent.map((item) => (
            <li key={`${item.tab}.${item.target}`} class={item.pressing ? 'pressing' : undefined}>
              <button
                type="button"
                onClick={() => {
                  desk.target.value = item.target;
                  desk.tab.value = item.tab;
                }}
              >
                <span>{item.label}</span>
                <span class="urgent-tag">{item.tag}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {brief.facts.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('brief.facts')}</h3>
          <News items={brief.facts} />
        </section>
      )}
      {(brief.happened.length > 0 || brief.opening === null) && (
        <section class="stack-small">
          <h3 class="section">{say('brief.happened')}</h3>
          {brief.happened.length === 0 ? <p class="soft">{say('brief.quiet')}</p> : <News items={brief.happened} />}
        </section>
      )}
      {brief.decided.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('brief.decided')}</h3>
          <Decided items={brief.decided} />
        </section>
      )}
      {brief.opening === null && <Changes changes={brief.changes} reviewed={brief.reviewed} />}
      {brief.dangers.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('brief.dangers')}</h3>
          <Nearest dangers={brief.dangers} />
          <button
            type="button"
            class="link"
            onClick={() => {
              desk.dialog.value = { kind: 'goal' };
            }}
          >
            {say('brief.dangers.all')}
          </button>
        </section>
      )}
      {brief.alarms.length > 0 && (
        <details class="alarms">
          <summary class="link label">{sayCount('brief.alarms', brief.alarms.length)}</summary>
          <ul class="dangers-now">
            {brief.alarms.map(({ id, name, word, value }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => desk.openWhy(id)}>
                  {name}
                </button>{' '}
                <span class="tone-danger">{word}</span> <span class="figure">({value})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Where this game has left an earlier run, and the way back; in the month in which it did. */
function Branched() {
  const desk = useDesk();
  const { turn } = useCourse().now;
  const branched = desk.branched.value;
  if (branched?.turn !== turn) return null;
  return (
    <div class="branched">
      <p>{branched.text}</p>
      <button type="button" class="button" onClick={() => desk.show(branched.from)}>
        {say('branch.back')}
      </button>
    </div>
  );
}

function Changes({ changes, reviewed }: Pick<BriefData, 'changes' | 'reviewed'>) {
  const desk = useDesk();
  return (
    <section class="stack-small">
      <h3 class="section">{say('brief.changed')}</h3>
      {changes.length === 0 && <p class="soft">{say('brief.unchanged')}</p>}
      <ul class="changes">
        {changes.map((change) => (
          <li key={change.indicator}>
            <button
              type="button"
              class="change"
              onClick={() => {
                desk.dialog.value = { kind: 'why', indicator: change.indicator, turn: change.turn };
              }}
            >
              <Arrows direction={change.direction} tone={change.tone} />
              <span class="change-name">{change.name}</span>
              <span class={`change-amount tone-${change.tone}`}>
                {change.amount}
                <span class="hidden">, {toneWord(change.tone)}</span>
              </span>
              <span class="change-because">{change.because}</span>
            </button>
          </li>
        ))}
      </ul>
      {reviewed !== null && <p class="hint">{reviewed}</p>}
    </section>
  );
}
