import { useSignal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { partingOf } from '../../../session/parting.ts';
import type { Session } from '../../../session/session.ts';
import type { Course } from '../../presenters/book.ts';
import { LETTERS, presentComparison, type RunBeside } from '../../presenters/compare.ts';
import { courseOf, morningsOf } from '../../presenters/course.ts';
import { problemText } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { type HandedIn, HandIn } from '../parts/handIn.tsx';
import { ComparedFigures } from './comparedFigures.tsx';
import { ComparedRuns } from './comparedRuns.tsx';

/** This run beside others: what each came to, where they part, and any figure in all of them. */
export function Comparison({ session, course }: { session: Session; course: Course }) {
  const desk = useDesk();
  const { book } = desk;
  const own = useMemo(() => session.run, [session]);
  // A signal, because runs are opened at leisure: whoever comes back must see what was laid here meanwhile.
  const others = useSignal<readonly RunBeside[]>([]);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const first: RunBeside = { name: say('compare.you'), session, course, parting: 'nowhere' };
  const runs = [first, ...others.value];
  const lay = (handed: readonly HandedIn[]) => {
    const laid = [first, ...others.value];
    const said: string[] = [];
    for (const { name, opened } of handed) {
      const run = opened.ok ? opened.session : opened.continuable;
      const problem = objection(
        run,
        laid,
        book.ruleset.id,
        (id) => desk.outside.scenarios.list.find((each) => each.id === id)?.title ?? id,
      );
      if (problem !== null || !run) said.push(`${name}: ${problem ?? (opened.ok ? '' : problemText(opened.problem))}`);
      else {
        if (!opened.ok) said.push(`${name}: ${say('compare.changed')}`);
        const parting = partingOf(session.run, run.run);
        laid.push({ name, session: run, course: courseOf(run, morningsOf(run.ruleset, run.run)), parting });
      }
    }
    others.value = laid.slice(1);
    setMessages(said);
  };
  return (
    <section class="stack-small compare">
      <h2>{say('compare.title')}</h2>
      <p class="hint no-print">{say('compare.text')}</p>
      <HandIn run={own} onRuns={lay} />
      <div role="status">
        {messages.map((message) => (
          <p key={message} class="alert">
            {message}
          </p>
        ))}
      </div>
      {others.value.length > 0 && (
        <>
          <ComparedRuns
            comparison={presentComparison(book, runs)}
            onRemove={(index) => {
              others.value = others.value.filter((_, each) => each !== index - 1);
              setMessages([]);
            }}
          />
          <ComparedFigures runs={runs} />
        </>
      )}
    </section>
  );
}

/** Why a run cannot be laid beside these; null when it can, or could not be opened at all. */
function objection(
  run: Session | null,
  laid: readonly RunBeside[],
  scenario: string,
  titleOf: (id: string) => string,
): string | null {
  if (!run) return null;
  if (run.ruleset.id !== scenario) return say('compare.other', { title: titleOf(run.ruleset.id) });
  if (laid.length >= LETTERS.length) return say('compare.full', { n: LETTERS.length });
  return laid.some(({ session }) => session.code() === run.code()) ? say('compare.twice') : null;
}
