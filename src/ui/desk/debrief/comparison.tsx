import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../../../session/session.ts';
import type { Course } from '../../presenters/book.ts';
import { presentComparison, type RunBeside } from '../../presenters/compare.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { HandIn } from '../parts/handIn.tsx';
import { ComparedFigures } from './comparedFigures.tsx';
import { ComparedRuns } from './comparedRuns.tsx';

/** This run beside others: what each came to, where they part, and any figure in all of them. */
export function Comparison({ session, course }: { session: Session; course: Course }) {
  const { book, beside, whose } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const others = beside.runs.value;
  const count = useRef(others.length);
  useLayoutEffect(() => {
    // The button that was pressed went with its row.
    if (others.length < count.current) title.current?.focus();
    count.current = others.length;
  }, [others]);
  const runs = useMemo(
    (): RunBeside[] => [{ name: whose.value ?? say('compare.you'), session, course, parting: 'nowhere' }, ...others],
    [session, course, others, whose.value],
  );
  const own = useMemo(() => session.run, [session]);
  return (
    <section class="stack-small compare">
      <h2 ref={title} tabIndex={-1}>
        {say('compare.title')}
      </h2>
      <p class="hint no-print">{say('compare.text')}</p>
      <HandIn run={own} onRuns={(handed) => beside.lay(session, handed)} />
      <div class="stack-small no-print" role="status">
        {beside.handed.value.map(({ text, laid }) => (
          <p key={text} class={laid ? 'hint' : 'alert'}>
            {text}
          </p>
        ))}
      </div>
      {others.length > 0 && (
        <>
          <ComparedRuns comparison={presentComparison(book, runs)} onRemove={(index) => beside.takeAway(index - 1)} />
          <ComparedFigures runs={runs} />
        </>
      )}
    </section>
  );
}
