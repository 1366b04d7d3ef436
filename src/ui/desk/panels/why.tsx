import { Fragment } from 'preact';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { type CauseData, presentWhy } from '../../presenters/why.ts';
import { useCourse, useDesk } from '../context.ts';
import { Sheet } from '../parts/dialog.tsx';
import { Arrows, ScaleBar, Spark } from '../parts/figures.tsx';
import { Prose, Sources } from '../parts/prose.tsx';

/** Why a number is what it is: its causes in one month, which add up, with their sources and decisions. */
export function WhySheet({ indicator, turn, onClose }: { indicator: string; turn: number; onClose: () => void }) {
  const desk = useDesk();
  const course = useCourse();
  const why = presentWhy(desk.book, course, indicator, turn);
  if (!why) return null;
  const { indicator: data } = why;
  const go = (to: number | null) => {
    if (to !== null) desk.dialog.value = { kind: 'why', indicator, turn: to };
  };
  return (
    <Sheet title={data.name} onClose={onClose}>
      <div class="why-head">
        <div class="why-value">
          <strong class={data.estimate ? 'estimate' : undefined}>{data.value}</strong>
          <span class={`stage tone-${data.tone}`}>{data.word}</span>
          {data.estimate && <span class="hint">{say('indicators.estimate.text')}</span>}
          <Spark course={data.course} width={150} height={34} turns={Math.max(data.course.length, 8)} />
        </div>
        <ScaleBar scale={data.scale} />
        <ul class="bands" aria-label={say('indicators.scale')}>
          {data.scale.bands.map(({ word, tone, span }) => (
            <li key={span} class={word === data.word ? 'here' : undefined}>
              <span class={`tone-${tone}`}>{word}</span> {span}
            </li>
          ))}
        </ul>
        <p>
          <Prose>{data.meaning}</Prose> <span class="soft">{data.better}</span>
        </p>
      </div>
      <div class="why-month">
        <button type="button" class="button" disabled={why.earlier === null} onClick={() => go(why.earlier)}>
          {say('why.previous')}
        </button>
        <h3 aria-live="polite">{why.date}</h3>
        <button type="button" class="button" disabled={why.later === null} onClick={() => go(why.later)}>
          {say('why.next')}
        </button>
      </div>
      {!why.exact && <p class="hint">{say('why.estimate')}</p>}
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say('why.cause')}</th>
            <th scope="col" class="number">
              {say('why.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('why.before')}</th>
            <td class="number">{why.before}</td>
          </tr>
          {why.causes.map((cause, index) => (
            <CauseRow key={index} cause={cause} />
          ))}
          {why.causes.length === 0 && (
            <tr>
              <td colSpan={2} class="soft">
                {say('why.none')}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          {why.exact && why.causes.length > 1 && (
            <tr>
              <th scope="row">{say('why.total')}</th>
              <td class={`number tone-${why.totalTone}`}>{why.total}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{say('why.after')}</th>
            <td class="number">{why.after}</td>
          </tr>
        </tfoot>
      </table>
    </Sheet>
  );
}

function CauseRow({ cause }: { cause: CauseData }) {
  const notes = [
    <span>{cause.phase}</span>,
    ...(cause.fading ? [<span>{say('why.fading')}</span>] : []),
    ...(cause.decision ? [<span class="yours">{cause.decision}</span>] : []),
    <Sources sources={cause.sources} label={false} />,
  ];
  return (
    <tr>
      <td>
        <span class="cause-label">{cause.label}</span>
        <span class="cause-notes">
          {notes.map((note, index) => (
            <Fragment key={index}>{note}</Fragment>
          ))}
        </span>
      </td>
      <td class={`number tone-${cause.tone}`}>
        <Arrows direction={cause.direction} tone={cause.tone} strength={cause.amount === '' ? cause.strength : 1} />{' '}
        {cause.amount}
        <span class="hidden">{toneWord(cause.tone)}</span>
      </td>
    </tr>
  );
}
