import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Proposal } from '../../../engine/index.ts';
import { type AnswerData, type ComparedData, type CounterData, frameText } from '../../presenters/answer.ts';
import { presentForeseen } from '../../presenters/foreseen.ts';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useCourse, useDesk } from '../context.ts';
import { once } from '../once.ts';
import { ForeseenList } from './option.tsx';

interface AnswerProps {
  readonly answer: AnswerData;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onBasis: (proposal: Proposal) => void;
}

/** What the capital said to the last proposal: why not, and what it would sign. */
export function Answer({ answer, heading, onBasis }: AnswerProps) {
  return (
    <section class="answer stack-small">
      <h3 ref={heading} tabIndex={-1}>
        {answer.title}
      </h3>
      <p>
        <strong>{answer.reason}</strong> {answer.hint}
      </p>
      {answer.counter && <Counter counter={answer.counter} onBasis={onBasis} />}
      {answer.hopeless !== null && <p class="soft">{answer.hopeless}</p>}
    </section>
  );
}

function Counter({ counter, onBasis }: { counter: CounterData; onBasis: AnswerProps['onBasis'] }) {
  const desk = useDesk();
  const course = useCourse();
  const { sign, proposal, command } = counter;
  const foreseen = useMemo(() => presentForeseen(desk.book, course, command), [desk.book, course, proposal]);
  return (
    <>
      {/* Before the terms, which on a low screen run on under the weighing: nobody should have to look for the pen. */}
      {sign.blocked !== null && <p class="blocked">{sign.blocked}</p>}
      <div class="row">
        <button
          type="button"
          class="button brass"
          aria-disabled={sign.blocked !== null}
          onClick={once(() => sign.blocked === null && desk.do(sign.command))}
        >
          {sign.label}
        </button>
        <button type="button" class="button" onClick={() => onBasis(proposal)}>
          {say('answer.basis')}
        </button>
      </div>
      <table class="table compared">
        <thead>
          <tr>
            <th scope="col">{say('answer.term')}</th>
            <th scope="col">{say('answer.yours')}</th>
            <th scope="col">{say('answer.theirs')}</th>
          </tr>
        </thead>
        {counter.sides
          .filter(({ rows }) => rows.length > 0)
          .map(({ side, title, rows }) => (
            <tbody key={side}>
              <tr>
                <th scope="rowgroup" colSpan={3} class="side-title">
                  {title}
                </th>
              </tr>
              {rows.map((row) => (
                <Compared key={row.term} row={row} />
              ))}
            </tbody>
          ))}
      </table>
      <p class="hint">{frameText(desk.book, proposal)}</p>
      <p class="label strong">{say('answer.brings')}</p>
      <ForeseenList outlook={foreseen} />
    </>
  );
}

const MARKS: Readonly<Record<ComparedData['mark'], string>> = {
  added: '+',
  removed: '×',
  raised: '▲',
  lowered: '▼',
  same: '',
};

function Compared({ row }: { row: ComparedData }) {
  const { mark, tone } = row;
  return (
    <tr class={mark === 'same' ? undefined : 'changed'}>
      <th scope="row">{row.name}</th>
      <td>{row.yours}</td>
      <td>
        {mark === 'removed' ? <s>{row.yours}</s> : row.theirs}
        <span class={`compared-mark tone-${tone}`}>
          {mark !== 'same' && <i aria-hidden="true">{MARKS[mark]}</i>} {row.markText}
          {tone !== 'neutral' && <span class="hidden">, {toneWord(tone)}</span>}
        </span>
      </td>
    </tr>
  );
}
