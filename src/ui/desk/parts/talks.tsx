import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { presentAssessment } from '../../presenters/assessment.ts';
import { presentForeseen } from '../../presenters/foreseen.ts';
import { presentPackage } from '../../presenters/packageTerms.ts';
import { say } from '../../presenters/say.ts';
import { presentTalks, type TalksData } from '../../presenters/table.ts';
import { announce } from '../announce.ts';
import { useCourse, useDesk } from '../context.ts';
import { once } from '../once.ts';
import { Answer } from './answer.tsx';
import { Verdict, Weighing } from './assessment.tsx';
import { useDraft } from './draft.ts';
import { ForeseenList } from './option.tsx';
import { PackageEditor } from './packageEditor.tsx';
import { PanelHead } from './panelHead.tsx';
import { Wants } from './partners.tsx';

/** Open talks: the last answer, the package, how it would be weighed, and what it would bring. */
export function Talks({ talks }: { talks: TalksData }) {
  const desk = useDesk();
  const course = useCourse();
  const { book } = desk;
  const [draft, put] = useDraft(talks.table);
  const pack = presentPackage(book, course, talks.table, draft);
  const assessment = useMemo(() => presentAssessment(book, course, draft), [book, course, draft]);
  const foreseen = useMemo(() => presentForeseen(book, course, pack.command), [book, course, draft]);
  const answer = useRef<HTMLHeadingElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (talks.made > 0) answer.current?.focus();
  }, [talks.made, talks.answer?.title]);

  const propose = () => {
    if (pack.blocked !== null || !desk.do(pack.command)) return;
    const now = desk.course.value;
    const said = now && presentTalks(book, now)?.answer?.spoken;
    announce(desk.announcement, said ?? say('answer.said.signed', { capital: talks.name }));
  };
  return (
    <div class="stack talks">
      <PanelHead title={talks.title}>
        <div class="talks-state">
          <Rounds made={talks.made} all={talks.all} />
          <span class="label">{talks.left}</span>
          <Leaving talks={talks} />
        </div>
        <details class="fold">
          <summary class="link label">{say('table.wants', { capital: talks.name })}</summary>
          <Wants interests={talks.interests} redLines={talks.redLines} alone={null} />
        </details>
        {talks.alone !== null && <p class="soft">{talks.alone}</p>}
      </PanelHead>
      {talks.answer && (
        <Answer
          answer={talks.answer}
          heading={answer}
          onBasis={(proposal) => {
            put(proposal);
            announce(desk.announcement, say('answer.basis.done', { capital: talks.name }));
            title.current?.focus();
          }}
        />
      )}
      {talks.over === null ? (
        <>
          <section class="stack-small">
            <h3 class="section" ref={title} tabIndex={-1}>
              {say('package.title')}
            </h3>
            <PackageEditor pack={pack} draft={draft} onChange={put} />
          </section>
          {assessment && (
            <>
              <Weighing assessment={assessment} capital={talks.name} />
              <section class="stack-small">
                <h3 class="section">{say('package.brings')}</h3>
                <ForeseenList outlook={foreseen} />
              </section>
            </>
          )}
          <Verdict assessment={assessment} blocked={pack.blocked} onPropose={propose} />
        </>
      ) : (
        <p>{talks.over}</p>
      )}
    </div>
  );
}

/** Proposals as seals on the margin: made ones are struck out. */
function Rounds({ made, all }: { made: number; all: number }) {
  return (
    <span class="rounds" aria-hidden="true">
      {Array.from({ length: all }, (_, index) => (
        <i key={index} class={index < made ? 'round made' : 'round'} />
      ))}
    </span>
  );
}

/** Leaving at once while nothing was proposed; after that only on a second thought. */
function Leaving({ talks }: { talks: TalksData }) {
  const desk = useDesk();
  const course = useCourse();
  const [sure, setSure] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const { command, warning } = talks.leave;
  useLayoutEffect(() => {
    if (sure) stay.current?.focus();
  }, [sure]);
  if (!sure || warning === null) {
    return (
      <button
        type="button"
        class="button quiet leave"
        onClick={once(() => (warning === null ? desk.do(command) : setSure(true)))}
      >
        {say('table.leave')}
      </button>
    );
  }
  return (
    <div class="alert leaving" role="alert">
      <p>{warning}</p>
      <ForeseenList outlook={presentForeseen(desk.book, course, command)} />
      <div class="row">
        <button ref={stay} type="button" class="button" onClick={() => setSure(false)}>
          {say('table.leave.stay')}
        </button>
        <button type="button" class="button" onClick={once(() => desk.do(command))}>
          {say('table.leave.sure')}
        </button>
      </div>
    </div>
  );
}
