import { useLayoutEffect, useRef } from 'preact/hooks';
import { decisionAt } from '../../presenters/decisionAt.ts';
import { demandsPage } from '../../presenters/demands.ts';
import { presentDue } from '../../presenters/dueDates.ts';
import { presentEndMonth } from '../../presenters/month.ts';
import { problemText } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { comeUp } from '../comeUp.ts';
import { useCourse, useDesk } from '../context.ts';
import { once } from '../once.ts';
import { BriefPanel } from '../panels/brief.tsx';
import { CablesPanel } from '../panels/cables.tsx';
import { CodexPanel } from '../panels/codex.tsx';
import { ForecastsPanel } from '../panels/forecasts.tsx';
import { IndicatorsPanel } from '../panels/indicators.tsx';
import { InitiativesPanel } from '../panels/initiatives.tsx';
import { LogPanel } from '../panels/log.tsx';
import { ObligationsPanel } from '../panels/obligations.tsx';
import { SavesPanel } from '../panels/saves.tsx';
import { TablePanel } from '../panels/table.tsx';
import { UnionPanel } from '../panels/union.tsx';
import type { Tab } from '../tabs.ts';
import { Report } from './report.tsx';

const PANELS: Readonly<Record<Tab, () => preact.JSX.Element | null>> = {
  brief: BriefPanel,
  cables: CablesPanel,
  initiatives: InitiativesPanel,
  union: UnionPanel,
  table: TablePanel,
  obligations: ObligationsPanel,
  indicators: IndicatorsPanel,
  forecasts: ForecastsPanel,
  log: LogPanel,
  codex: CodexPanel,
  saves: SavesPanel,
};

/** Why the latest decision of the month cannot be taken back. */
const OWN_DOING: ReadonlySet<string> = new Set(['undo/chance', 'undo/revealed']);

/** The paper on the right: tabs, the open panel, and the way out of the month. */
export function Desk() {
  const desk = useDesk();
  const course = useCourse();
  const tab = desk.tab.value;
  const Panel = PANELS[tab];
  const report = desk.report.value;
  const panel = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const led = desk.led.value;
  const counts: Partial<Record<Tab, number>> = {
    cables: course.now.cables.length,
    union: course.now.demands.filter(({ stage }) => stage === 'raised').length,
    initiatives: course.now.initiatives.filter(({ running }) => running).length,
    table: course.now.table ? 1 : 0,
    obligations: presentDue(desk.book, course).filter(({ yours }) => yours).length,
  };
  const page = `${tab}.${led}`;
  const last = useRef(page);
  useLayoutEffect(() => {
    if (last.current !== page) comeUp(panel.current);
    last.current = page;
  }, [page]);
  useLayoutEffect(() => {
    // Where the tabs lie in a row that is longer than the screen, the one that was led to comes into sight.
    if (tabs.current) showChosen(tabs.current);
  }, [tab, counts.initiatives, counts.table]);
  useLayoutEffect(() => {
    // Not when the game opens: the page's heading comes first then. Nor where the page has led the focus further.
    const { current } = panel;
    const here = current?.contains(document.activeElement) ? document.activeElement : null;
    if (here !== null && here !== current) here.closest('.letter')?.scrollIntoView({ block: 'nearest' });
    else if (opened.current && !report)
      current?.querySelector<HTMLElement>('.panel-title')?.focus({ preventScroll: true });
    opened.current = true;
  }, [page, course.now.turn, report]);
  return (
    <main class="desk" id="desk-panel">
      <div
        ref={tabs}
        class="tabs"
        role="tablist"
        aria-orientation="vertical"
        aria-label={say('tab.list')}
        data-coach="tabs"
        onKeyDown={moveAmongTabs}
      >
        {desk.tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            class="tab"
            aria-selected={tab === name}
            aria-controls="panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => desk.turnTo(name)}
          >
            {name === 'union' ? demandsPage(desk.book).name : say(`tab.${name}`)}
            {(counts[name] ?? 0) > 0 && <span class="tab-count">{counts[name]}</span>}
          </button>
        ))}
      </div>
      <div ref={panel} class="panel sheet" role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {report ? <Report report={report} /> : <Panel key={`${page}.${course.now.turn}`} />}
      </div>
      {!report && <Foot page={page} />}
    </main>
  );
}

/** What is still open, and the button that ends the month. */
function Foot({ page }: { page: string }) {
  const desk = useDesk();
  const end = presentEndMonth(desk.book, useCourse());
  const session = desk.session.value;
  const asked = session !== null && desk.stuck.value === session.state;
  const warned = session !== null && desk.breaking.value === session.state;
  const foot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // On a phone it lies below the talks, and grows.
    if (asked || warned) foot.current?.scrollIntoView({ block: 'nearest' });
  }, [asked, warned]);
  // One of the two buttons on the left goes when the question comes or goes, and must not take the focus with it.
  const within = foot.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (!within || foot.current?.contains(document.activeElement)) return;
    const next = warned ? '.desk-foot .button' : '.panel-title';
    document.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
  }, [warned]);
  if (!session || session.over) return null;
  const undo = session.canUndo();
  const reason = undo.ok ? null : say('month.undo.not', { reason: problemText(undo.problem) });
  const breaking = warned ? end.breaking : null;
  // Where this month's own decision stands in the way it is said at once, else when somebody asks.
  const told = asked || (!undo.ok && OWN_DOING.has(undo.problem.code));
  return (
    <div ref={foot} class="desk-foot">
      <Done key={page} />
      {breaking ? (
        <p class="breaking" role="alert">
          {breaking.text} <span class="hint keys-only">{say('month.break.keys')}</span>
        </p>
      ) : (
        <ul>
          {end.open.map(({ text, grave }) => (
            <li key={text} class={grave ? 'grave' : undefined}>
              {text}
            </li>
          ))}
          {end.open.length === 0 && <li>{say('month.end.clear')}</li>}
        </ul>
      )}
      {breaking ? (
        <button
          key="stay"
          type="button"
          class="button"
          onClick={once(() => {
            desk.breaking.value = null;
            desk.turnTo('table');
          })}
        >
          {say('month.break.stay')}
        </button>
      ) : (
        <button
          key="undo"
          type="button"
          class="button"
          aria-disabled={reason !== null}
          aria-describedby={reason === null ? undefined : 'undo-reason'}
          onClick={once(() => desk.undo())}
        >
          {say('month.undo')}
        </button>
      )}
      <button type="button" class="button brass" data-coach="end" onClick={once(() => desk.endMonth())}>
        {breaking ? breaking.label : end.label}
      </button>
      {reason !== null && !breaking && (
        <p class={asked ? 'undo-reason' : told ? 'undo-reason unasked' : 'hidden'} id="undo-reason">
          {reason}
        </p>
      )}
    </div>
  );
}

/**
 * What was decided last since the page was opened. On a phone a letter that is answered goes, another comes under the
 * finger, and what came of it stands further down.
 */
function Done() {
  const desk = useDesk();
  const course = useCourse();
  const before = useRef(course.commands.length);
  const { length } = course.commands;
  const latest = length > before.current ? course.commands[length - 1] : undefined;
  // Talks and forecasts answer in the very place where they are proposed and filed.
  if (!latest || /^(table|forecast)\//.test(latest.type)) return null;
  return <p class="done">{decisionAt(desk.book, course, length - 1)}</p>;
}

/** Moves a row of tabs so far that the chosen one is in sight, and a part of each neighbour: there is more. */
function showChosen(row: HTMLElement): void {
  const chosen = row.querySelector('[aria-selected=true]')?.getBoundingClientRect();
  if (!chosen) return;
  const { left, right } = row.getBoundingClientRect();
  const neighbour = 48;
  if (chosen.left < left + neighbour) row.scrollLeft += chosen.left - left - neighbour;
  else if (chosen.right > right - neighbour) row.scrollLeft += chosen.right - right + neighbour;
}

/** Arrow keys move among tabs, as the pattern for tabs has it. */
function moveAmongTabs(event: preact.TargetedKeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}
