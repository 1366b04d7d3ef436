import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { presentPartners, presentTalks } from '../../presenters/table.ts';
import { presentOutcome } from '../../presenters/tableOutcome.ts';
import { comeUp } from '../comeUp.ts';
import { useCourse, useDesk } from '../context.ts';
import { OutcomeSheet } from '../parts/outcomeSheet.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Partners } from '../parts/partners.tsx';
import { Talks } from '../parts/talks.tsx';

/** The table: whom to talk to, the package while talks are open, and what came of them. */
export function TablePanel() {
  const desk = useDesk();
  const course = useCourse();
  const talks = presentTalks(desk.book, course);
  const outcome = presentOutcome(desk.book, course);
  const panel = useRef<HTMLDivElement>(null);
  const stage = talks ? 'talks' : outcome ? 'outcome' : 'partners';
  const last = useRef(stage);
  useLayoutEffect(() => {
    // What was pressed is gone when talks open or close: the keyboard goes on from the title.
    const title = panel.current?.querySelector<HTMLElement>('.panel-title');
    if (last.current !== stage) title?.focus({ preventScroll: comeUp(panel.current) });
    last.current = stage;
  }, [stage]);
  return (
    <div ref={panel}>
      {talks ? (
        <Talks talks={talks} />
      ) : (
        <div class="stack">
          <PanelHead title={say('table.title')}>
            <p class="soft">{say('table.text')}</p>
          </PanelHead>
          {outcome && <OutcomeSheet outcome={outcome} />}
          <Partners partners={presentPartners(desk.book, course)} />
        </div>
      )}
    </div>
  );
}
