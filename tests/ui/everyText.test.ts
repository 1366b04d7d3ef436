import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readScenario, scenarioFolders } from '../../src/cli/scenarioFiles.ts';
import { legal, type Proposal, type TableView, view } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { Session } from '../../src/session/session.ts';
import { presentAssessment } from '../../src/ui/presenters/assessment.ts';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import type { Book, Course } from '../../src/ui/presenters/book.ts';
import { branchText } from '../../src/ui/presenters/branch.ts';
import { presentBreakdowns, presentOverall } from '../../src/ui/presenters/breakdown.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { presentCables } from '../../src/ui/presenters/cables.ts';
import { presentReview } from '../../src/ui/presenters/calibration.ts';
import { presentClaims } from '../../src/ui/presenters/claims.ts';
import { presentCodex } from '../../src/ui/presenters/codex.ts';
import { presentTracks } from '../../src/ui/presenters/demands.ts';
import { presentDifficulties } from '../../src/ui/presenters/difficulties.ts';
import { presentFan } from '../../src/ui/presenters/fan.ts';
import { presentAssumptions, presentForecast } from '../../src/ui/presenters/forecast.ts';
import { presentForeseen, presentGist } from '../../src/ui/presenters/foreseen.ts';
import { presentGoal, presentHeader } from '../../src/ui/presenters/header.ts';
import { presentGroups } from '../../src/ui/presenters/indicators.ts';
import { presentInitiatives } from '../../src/ui/presenters/initiatives.ts';
import { presentAnswered, presentLog } from '../../src/ui/presenters/log.ts';
import { presentReport } from '../../src/ui/presenters/month.ts';
import { presentObligations } from '../../src/ui/presenters/obligations.ts';
import { outcomeOf } from '../../src/ui/presenters/outcome.ts';
import { presentPackage } from '../../src/ui/presenters/packageTerms.ts';
import { presentSeries } from '../../src/ui/presenters/runChart.ts';
import { presentPartners, presentTalks } from '../../src/ui/presenters/table.ts';
import { presentOutcome } from '../../src/ui/presenters/tableOutcome.ts';
import { presentTimeline } from '../../src/ui/presenters/timeline.ts';
import { presentVerdict } from '../../src/ui/presenters/verdict.ts';
import { presentWhy } from '../../src/ui/presenters/why.ts';
import { guideFiles } from '../content/guide/guide.ts';
import { compiledOf } from '../content/tiny.ts';
import { forecastOf } from '../properties/forecastOf.ts';
import { courseNow, textsIn } from './course.ts';

/** Everything that the screens say at one moment of a game. */
function everything(book: Book, session: Session, course: Course): unknown[] {
  return [
    presentHeader(book, course),
    presentGoal(book, course),
    presentBrief(book, course),
    presentCables(book, course),
    presentInitiatives(book, course),
    presentTracks(book, course),
    presentPartners(book, course),
    presentOutcome(book, course),
    presentObligations(book, course),
    presentTable(book, course),
    presentGroups(book, course),
    presentTimeline(book, course).map(({ lines, spoken }) => [lines, spoken]),
    presentLog(book, course),
    presentReport(book, course, session.lastMonth(), Math.max(0, session.turn - 1)).phases.map(
      ({ name, happenings }) => [name, happenings],
    ),
    presentBoard(book, session.state, course),
    book.ruleset.indicators.map(({ id }) => presentWhy(book, course, id, session.turn)),
    legal(book.ruleset, session.state).map((command) => [
      presentForeseen(book, course, command),
      presentGist(book, course, command),
      branchText(book, course, course.now.turn, command),
    ]),
    presentAnswered(book, course),
    session.over ? presentVerdict(book, course, outcomeOf(session)) : null,
    presentBreakdowns(book, course, session),
    presentOverall(book, session),
    presentForecast(book, course, null, null),
    presentReview(book, course, null, ''),
  ];
}

/** What the forecast desk says in the first month. */
function outlook(book: Book): unknown[] {
  const session = Session.start(book.ruleset, { seed: 'outlook', difficulty: book.display.defaultDifficulty });
  const course = courseNow(session);
  const ahead = forecastOf(book.ruleset, session.state, { runs: 3, policy: 'passive', horizon: 6, seed: 'outlook' });
  const fans = book.ruleset.indicators.map(({ id }) => [
    presentFan(book, course, ahead, id),
    presentSeries(book, course, id),
  ]);
  return [presentForecast(book, course, ahead, null), fans];
}

/** A package of everything on these sides that could be put into it. */
function packageOf(table: TableView, sides: readonly string[]): Proposal {
  const possible = table.terms.filter(({ most, side }) => most > 0 && sides.includes(side));
  const terms = Object.fromEntries(possible.map(({ id, min }) => [id, min]));
  return { terms, months: table.lengths[0] ?? 0, exit: 1 };
}

const viewOf = ({ ruleset, state }: Session) => view(ruleset, state);

/** The open talks. */
function presentTable(book: Book, course: Course): unknown[] {
  const { table } = course.now;
  if (!table) return [];
  const proposal = packageOf(table, ['given', 'asked']);
  return [
    { ...presentTalks(book, course), table: null },
    presentPackage(book, course, table, proposal),
    presentAssessment(book, course, proposal),
  ];
}

/** A text that nobody wrote for a reader: an id, an unfilled place, a number that is not one. */
const raw = /^[a-z]+(\.[\w-]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;

const from = fileURLToPath(new URL('../..', import.meta.url));
const all = [
  ...scenarioFolders().map((folder) => [folder, readScenario(folder, from).files] as const),
  // Somebody else's world, which leaves out what may be left out.
  ['the scenario of the guide', guideFiles()] as const,
];

describe.each(all)('%s', (_, files) => {
  const book: Book = compiledOf(compile(files));

  test('no id, no gap and no debris reaches a screen in a whole game', () => {
    const session = Session.start(book.ruleset, { seed: 'every-text', difficulty: book.display.defaultDifficulty });
    const bad = new Set<string>();
    let signed = 0;
    const look = () => {
      for (const text of textsIn(everything(book, session, courseNow(session)))) if (raw.test(text)) bad.add(text);
    };
    for (let step = 0; step < 400 && !session.over; step += 1) {
      const commands = legal(book.ruleset, session.state);
      const command = step % 4 === 3 ? { type: 'month/end' as const } : commands[(step * 104729) % commands.length];
      if (command) session.do(command);
      if (command?.type !== 'month/end' || (session.turn % 5 > 0 && !session.over)) continue;
      const partner = viewOf(session).talks.find(({ blocked }) => blocked === null);
      if (partner) session.do({ type: 'table/open', capital: partner.capital });
      const { table } = viewOf(session);
      // Asking for everything is refused; giving everything is signed.
      if (table) session.do({ type: 'table/propose', ...packageOf(table, ['asked']) });
      look();
      if (table) session.do({ type: 'table/propose', ...packageOf(table, ['given']) });
      signed = Math.max(signed, session.state.treaties.length);
    }
    look();
    if (book.ruleset.table.terms.length > 0) expect(signed).toBeGreaterThan(0);
    const still = [
      presentCodex(book, 0),
      presentDifficulties(book),
      presentGoal(book, null),
      presentClaims(book, session.run),
    ];
    for (const text of textsIn([...still, presentAssumptions(book), outlook(book)])) {
      if (raw.test(text)) bad.add(text);
    }
    expect([...bad]).toEqual([]);
  });
});
