import { useState } from 'preact/hooks';
import { csv } from '../../../session/csv.ts';
import { type ClassRun, classSheet, type ClassTable as Data } from '../../presenters/classRuns.ts';
import { LETTERS } from '../../presenters/compare.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** What a spreadsheet needs in order to read other letters than Latin ones. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Every run of a class in one scenario, by name or by any score; the ways to a single run, and to several at once. */
export function ClassTable({ table, runs }: { table: Data; runs: readonly ClassRun[] }) {
  const desk = useDesk();
  const [order, setOrder] = useState(0);
  const [picked, setPicked] = useState<readonly ClassRun[]>([]);
  const { columns, rows } = table;
  const scenario = runs[0]?.session.ruleset.id ?? '';
  const score = (index: number) => rows[index]?.scores[order] ?? -1;
  const ordered = rows.map((row, index) => ({ row, index }));
  ordered.sort((a, b) =>
    order === -1 ? a.row.name.localeCompare(b.row.name) : score(b.index) - score(a.index) || a.index - b.index,
  );
  const among = runs.filter((run) => picked.includes(run));
  const enough = among.length >= 2 && among.length <= LETTERS.length;
  const heading = (column: number, label: string) => (
    <th
      key={column}
      scope="col"
      class={column === -1 ? undefined : 'number'}
      aria-sort={order === column ? (column === -1 ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" class="link label" onClick={() => setOrder(column)}>
        <span class="hidden">{say('class.order', { column: label })}</span>
        <span aria-hidden="true">
          {label} {order === column && (column === -1 ? '▲' : '▼')}
        </span>
      </button>
    </th>
  );
  return (
    <>
      <section class="table-scroll" aria-label={say('class.title')} tabIndex={0}>
        <table class="table class-table">
          <thead>
            <tr>
              <th scope="col" class="no-print">
                {say('class.pick')}
              </th>
              {heading(-1, say('compare.run'))}
              <th scope="col">{say('compare.ending')}</th>
              {columns.map((column, index) => heading(index, column))}
              <th scope="col" class="number">
                {say('class.treaties')}
              </th>
              <th scope="col" class="number">
                {say('class.decisions')}
              </th>
              <td class="no-print" />
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ row, index }) => {
              const run = runs[index];
              if (!run) return null;
              return (
                <tr key={index}>
                  <td class="no-print">
                    <label class="pick-run">
                      <input
                        type="checkbox"
                        aria-label={say('class.pick.of', { name: row.name })}
                        checked={picked.includes(run)}
                        onChange={({ currentTarget }) =>
                          setPicked(currentTarget.checked ? [...picked, run] : picked.filter((each) => each !== run))
                        }
                      />
                    </label>
                  </td>
                  <th scope="row">
                    {row.name}
                    <span class="hint">{row.start}</span>
                    {row.note && <span class="hint">{row.note}</span>}
                  </th>
                  <td class="class-ending-cell">{row.ending}</td>
                  {columns.map((column, each) => (
                    <td key={column} class="number">
                      {row.shown[each] ?? '–'}
                    </td>
                  ))}
                  <td class="number">{row.treaties}</td>
                  <td class="number">{row.decisions}</td>
                  <td class="no-print">
                    <button
                      type="button"
                      class="button"
                      aria-label={say('class.view.of', { name: row.name })}
                      onClick={() => desk.showCollected([run])}
                    >
                      {say('class.view')}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div class="row no-print">
        <button
          type="button"
          class="button"
          aria-disabled={!enough}
          aria-describedby={`beside-${scenario}`}
          onClick={() => enough && desk.showCollected(among)}
        >
          {say('class.beside')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            desk.outside.download(`${scenario}.csv`, `${BYTE_ORDER_MARK}${csv(classSheet(table))}`, 'text/csv')
          }
        >
          {say('class.csv')}
        </button>
        <span class="hint" id={`beside-${scenario}`}>
          {say('class.beside.hint', { n: LETTERS.length })}
        </span>
      </div>
    </>
  );
}
