import { useState } from 'preact/hooks';
import { csv } from '../../../session/csv.ts';
import { type ClassRun, classSheet, type ClassTable as Data } from '../../presenters/classRuns.ts';
import { LETTERS } from '../../presenters/compare.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** What a spreadsheet needs in order to read other letters than Latin ones. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The column of names, among those of scores. */
const NAMES = -1;

/** Every run of a class in one scenario, by name or by any score; the ways to a single run, and to several at once. */
export function ClassTable({ table, runs }: { table: Data; runs: readonly ClassRun[] }) {
  const [order, setOrder] = useState(0);
  const [picked, setPicked] = useState<readonly ClassRun[]>([]);
  const { columns, rows } = table;
  return (
    <>
      <section class="table-scroll" aria-label={say('class.title')} tabIndex={0}>
        <table class="table class-table">
          <thead>
            <tr>
              <th scope="col" class="no-print">
                {say('class.pick')}
              </th>
              <Heading column={NAMES} label={say('compare.run')} order={order} onOrder={setOrder} />
              <th scope="col">{say('compare.ending')}</th>
              {columns.map((column, index) => (
                <Heading key={column} column={index} label={column} order={order} onOrder={setOrder} />
              ))}
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
            {inOrder(rows, order).map((index) => {
              const [row, run] = [rows[index], runs[index]];
              if (!row || !run) return null;
              return (
                <Row
                  key={index}
                  row={row}
                  run={run}
                  columns={columns}
                  picked={picked.includes(run)}
                  onPick={(pick) => setPicked(pick ? [...picked, run] : picked.filter((each) => each !== run))}
                />
              );
            })}
          </tbody>
        </table>
      </section>
      <Ways table={table} runs={runs} picked={runs.filter((run) => picked.includes(run))} />
    </>
  );
}

/** Positions of the rows: by name, or the highest score first, those of one score as they were handed in. */
function inOrder(rows: Data['rows'], order: number): number[] {
  const score = (index: number) => rows[index]?.scores[order] ?? -1;
  const name = (index: number) => rows[index]?.name ?? '';
  return rows
    .map((_, index) => index)
    .sort((a, b) => (order === NAMES ? name(a).localeCompare(name(b)) : score(b) - score(a) || a - b));
}

interface HeadingProps {
  readonly column: number;
  readonly label: string;
  readonly order: number;
  readonly onOrder: (column: number) => void;
}

/** The head of a column that the table can be ordered by. */
function Heading({ column, label, order, onOrder }: HeadingProps) {
  const names = column === NAMES;
  return (
    <th
      scope="col"
      class={names ? undefined : 'number'}
      aria-sort={order === column ? (names ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" class="link label" onClick={() => onOrder(column)}>
        <span class="hidden">{say('class.order', { column: label })}</span>
        <span aria-hidden="true">
          {label} {order === column && (names ? '▲' : '▼')}
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: Data['rows'][number];
  readonly run: ClassRun;
  readonly columns: readonly string[];
  readonly picked: boolean;
  readonly onPick: (pick: boolean) => void;
}

function Row({ row, run, columns, picked, onPick }: RowProps) {
  const desk = useDesk();
  return (
    <tr>
      <td class="no-print">
        <label class="pick-run">
          <input
            type="checkbox"
            aria-label={say('class.pick.of', { name: row.name })}
            checked={picked}
            onChange={({ currentTarget }) => onPick(currentTarget.checked)}
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
}

/** Several runs beside each other, and the table for a spreadsheet. */
function Ways({ table, runs, picked }: { table: Data; runs: readonly ClassRun[]; picked: readonly ClassRun[] }) {
  const desk = useDesk();
  const scenario = runs[0]?.session.ruleset.id ?? '';
  const enough = picked.length >= 2 && picked.length <= LETTERS.length;
  return (
    <div class="row no-print">
      <button
        type="button"
        class="button"
        aria-disabled={!enough}
        aria-describedby={`beside-${scenario}`}
        onClick={() => enough && desk.showCollected(picked)}
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
  );
}
