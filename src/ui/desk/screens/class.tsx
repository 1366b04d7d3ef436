import { useMemo, useState } from 'preact/hooks';
import type { Book } from '../../presenters/book.ts';
import { text } from '../../presenters/book.ts';
import { type ClassRun, presentClass } from '../../presenters/classRuns.ts';
import { presentSpreads } from '../../presenters/classSpread.ts';
import { presentTallies, presentUndertaken } from '../../presenters/classTally.ts';
import { say, sayCount } from '../../presenters/say.ts';
import { ClassTable } from '../class/classTable.tsx';
import { Collect } from '../class/collect.tsx';
import { Spreads } from '../class/spreads.tsx';
import { Tallies, Undertaken } from '../class/tallies.tsx';
import { useDesk } from '../context.ts';
import { once } from '../once.ts';

/** The runs of a class: collected, verified, and laid side by side for a discussion. Printable. */
export function ClassScreen() {
  const desk = useDesk();
  const { collected, outside } = desk;
  const runs = collected.runs.value;
  const scenarios = useMemo(() => byScenario(runs), [runs]);
  return (
    <main class="verdict class">
      <article class="verdict-sheet sheet">
        <header class="verdict-head">
          <h1>{say('class.title')}</h1>
          <p class="hint no-print">{say('class.text')}</p>
        </header>
        <div class="linen" />
        <Collect />
        {runs.length === 0 && <p>{say('class.empty')}</p>}
        {scenarios.map(([id, own]) => {
          const book = outside.scenarios.loaded(id);
          return book && <Scenario key={id} book={book} runs={own} />;
        })}
        <div class="row no-print">
          <button type="button" class="button" onClick={() => void desk.leave()}>
            {say('class.leave')}
          </button>
          {runs.length > 0 && (
            <>
              <button type="button" class="button" onClick={() => window.print()}>
                {say('class.print')}
              </button>
              <ClearButton />
            </>
          )}
        </div>
      </article>
    </main>
  );
}

/** Puts all runs away, on a second word: nobody else keeps them. */
function ClearButton() {
  const { collected } = useDesk();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      class="button"
      onBlur={() => setSure(false)}
      onClick={once(() => (sure ? collected.clear() : setSure(true)))}
    >
      {say(sure ? 'class.clear.sure' : 'class.clear')}
    </button>
  );
}

/** What a class made of one scenario. */
function Scenario({ book, runs }: { book: Book; runs: readonly ClassRun[] }) {
  const { table, spreads, tallies, undertaken } = useMemo(() => {
    const presented = presentClass(book, runs);
    return {
      table: presented,
      spreads: presentSpreads(presented),
      tallies: presentTallies(book, runs),
      undertaken: presentUndertaken(book, runs),
    };
  }, [book, runs]);
  return (
    <section class="stack class-scenario">
      <h2>
        {text(book, 'scenario.title')} <span class="hint">{sayCount('class.runs', runs.length)}</span>
      </h2>
      <p>
        {table.endings.map(({ name, count }) => (
          <span key={name} class="class-ending">
            <strong>{count}</strong> {name}
          </span>
        ))}
      </p>
      <ClassTable table={table} runs={runs} />
      <Spreads spreads={spreads} />
      <Tallies tallies={tallies} />
      <Undertaken undertaken={undertaken} all={runs.length} />
    </section>
  );
}

function byScenario(runs: readonly ClassRun[]): [id: string, runs: ClassRun[]][] {
  const ids = new Set(runs.map(({ session }) => session.ruleset.id));
  return [...ids].map((id) => [id, runs.filter(({ session }) => session.ruleset.id === id)]);
}
