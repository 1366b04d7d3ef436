import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Command, GameState, Proposal, Ruleset } from '../../engine/index.ts';
import type { Opened } from '../../session/opened.ts';
import type { Run } from '../../session/run.ts';
import { normaliseSeed } from '../../session/seed.ts';
import { Session } from '../../session/session.ts';
import { type Book, type Course, positionOf } from '../presenters/book.ts';
import { branchText } from '../presenters/branch.ts';
import type { ClassRun } from '../presenters/classRuns.ts';
import { courseOf, morningsOf } from '../presenters/course.ts';
import { presentAnswered } from '../presenters/log.ts';
import { presentReport, type ReportData } from '../presenters/month.ts';
import { rejectionText } from '../presenters/option.ts';
import { problemText } from '../presenters/saves.ts';
import { say, speakOfTurns } from '../presenters/say.ts';
import { causesOf } from '../presenters/why.ts';
import { announce } from './announce.ts';
import { Beside } from './beside.ts';
import { Collected } from './collected.ts';
import type { Dialog } from './dialog.ts';
import { Keeping } from './keeping.ts';
import { Latest } from './latest.ts';
import { Outlooks } from './outlooks.ts';
import type { Outside } from './outside.ts';
import { Review } from './review.ts';
import { type Tab, tabsOf } from './tabs.ts';

/** The state of the screens. The game itself is the session's; this holds what is shown of it. */
export class DeskState {
  readonly outside: Outside;
  readonly screen = signal<'title' | 'game' | 'verdict' | 'class'>('title');
  readonly tab = signal<Tab>('brief');
  readonly dialog = signal<Dialog | null>(null);
  readonly codexPage = signal<string | null>(null);
  /** The dossier whose initiatives are shown; null for the first. */
  readonly dossier = signal<string | null>(null);
  /** The cable or demand that should be unfolded when its tab opens. */
  readonly target = signal<string | null>(null);
  /** The report of the month that is passing; null when none is shown. */
  readonly report = signal<ReportData | null>(null);
  /** A sentence for screen readers. */
  readonly announcement = signal('');
  /** A message that must be seen: a broken link, a scenario that cannot be had. */
  readonly notice = signal<string | null>(null);
  /** What became of the copy of the game that this page runs: a newer one is ready, or a part of it cannot be had. */
  readonly news = signal<'build' | 'missing' | null>(null);
  readonly coach = signal<number | null>(null);
  /** The package that is being put together, and at which table. */
  readonly draft = signal<{ readonly talks: string; readonly proposal: Proposal } | null>(null);
  /** The run that this game was branched from, in the turn in which that was; null for a game of its own. */
  readonly branched = signal<{ readonly from: Session; readonly turn: number; readonly text: string } | null>(null);
  /** The state in which the end of the month waits for a second word, because talks would break off. */
  readonly breaking = signal<GameState | null>(null);
  /** The state in which it was asked why nothing can be taken back. */
  readonly stuck = signal<GameState | null>(null);
  /** Whose run is on the desk, where it was opened from those of a class. */
  readonly whose = signal<string | null>(null);
  /** What whoever plays here calls themselves when a run is handed in; kept by nobody. */
  readonly player = signal('');
  readonly keeping: Keeping;
  readonly outlooks: Outlooks;
  readonly review: Review;
  readonly beside: Beside;
  readonly collected: Collected;
  readonly boardAs = signal<'map' | 'list'>('map');
  /** Whether the map could not be drawn on this device. */
  readonly mapFailed = signal(false);
  /** Counts how often the reader was led to the table: each time its page begins anew. */
  readonly led = signal(0);
  readonly session = signal<Session | null>(null);
  readonly course: ReadonlySignal<Course | null>;
  /** The scenario that is on screen. */
  readonly #book: Signal<Book>;
  #mornings: Course['mornings'] = [];
  /** The scenario that was chosen on the title screen while it is on its way, and whether it came to be shown. */
  readonly awaited = signal<{ readonly id: string; readonly shown: Promise<boolean> } | null>(null);
  /** What is to be on screen: a game that opens or a scenario that loads for too long comes too late. */
  readonly #wanted = new Latest();
  /** Counts what happened to the session, so that the course is made anew. */
  readonly #version = signal(0);

  constructor(outside: Outside) {
    this.outside = outside;
    this.keeping = new Keeping(outside.saves);
    this.outlooks = new Outlooks(outside.analysts);
    this.review = new Review(outside.analysts);
    this.beside = new Beside((id) => outside.scenarios.list.find((each) => each.id === id)?.title ?? id);
    this.collected = new Collected((text) => outside.saves.openText(text));
    this.#book = signal(outside.first);
    this.course = computed(() => {
      this.#version.value;
      const session = this.session.value;
      return session ? courseOf(session, this.#mornings) : null;
    });
  }

  get book(): Book {
    return this.#book.value;
  }

  /** See `tabsOf`. */
  get tabs(): readonly Tab[] {
    return tabsOf(this.book.ruleset);
  }

  /** Whether the scenario has a board: without one the desk has the whole width. */
  get charted(): boolean {
    return this.book.display.board.places.length > 0;
  }

  /** Whether the board is shown as a map. */
  get mapped(): boolean {
    const wanted = this.charted && this.outside.settings.map.value;
    return wanted && this.boardAs.value === 'map' && !this.mapFailed.value;
  }

  /** Shows another scenario on the title screen. What was on the desk is saved and put away. */
  async choose(id: string): Promise<void> {
    const shown = this.#fetch(id, this.#want());
    this.awaited.value = { id, shown };
    await shown;
  }

  async #fetch(id: string, wanted: () => boolean): Promise<boolean> {
    const book = await this.outside.scenarios.load(id).catch(() => undefined);
    if (!wanted()) return false;
    this.awaited.value = null;
    if (!book) {
      this.notice.value = say('title.scenario.missing');
      return false;
    }
    this.keeping.end();
    batch(() => {
      this.session.value = null;
      this.notice.value = null;
      this.#open(book);
    });
    return true;
  }

  /**
   * Starts a new game and shows it: of the scenario that was chosen, where that is still on its way. A difficulty that
   * it does not have, and null, stand for the one that it starts with; a seed that cannot be seen for one that is
   * drawn.
   */
  async begin(seed: string, difficulty: string | null): Promise<void> {
    const awaited = this.awaited.value;
    if (awaited && !((await awaited.shown) && this.screen.value === 'title')) return;
    const { ruleset, display } = this.book;
    const known = ruleset.difficulties.find(({ id }) => id === difficulty)?.id;
    const seen = normaliseSeed(seed) || this.outside.newSeed();
    this.arrive(this.start(seen, known ?? display.defaultDifficulty));
  }

  /** A new game of the scenario on screen, which is not shown yet. */
  start(seed: string, difficulty: string): Session {
    return Session.start(this.book.ruleset, { seed, difficulty });
  }

  /** Shows a session that was begun, or came by link; one in which nothing was decided yet is introduced. */
  arrive(session: Session): void {
    this.show(session);
    if (session.run.commands.length === 0 && this.outside.settings.coach.value) this.coach.value = 0;
  }

  /**
   * Shows a game that takes time to open, unless something else is wanted by then. Resolves with what went wrong; null
   * when nothing did.
   */
  async open(opening: Promise<Opened>): Promise<Exclude<Opened, { readonly ok: true }> | null> {
    const wanted = this.#want();
    const opened = await opening;
    if (!wanted()) return null;
    if (!opened.ok) return opened;
    this.arrive(opened.session);
    return null;
  }

  /** Shows a session and, unless told otherwise, keeps it saved from now on. */
  show(session: Session, kept = true): void {
    this.#want();
    this.keeping.begin(session, kept);
    this.#mornings = morningsOf(session.ruleset, session.run);
    this.outlooks.clear();
    this.review.clear();
    this.beside.begin(session);
    const book = this.outside.scenarios.loaded(session.ruleset.id);
    batch(() => {
      if (book) this.#open(book);
      this.session.value = session;
      this.#version.value += 1;
      this.screen.value = session.over ? 'verdict' : 'game';
      this.tab.value = 'brief';
      this.dialog.value = null;
      this.report.value = null;
      this.notice.value = null;
      this.coach.value = null;
      this.branched.value = null;
      this.whose.value = null;
    });
  }

  /**
   * Shows a run of a class, with the others beside it. The class keeps its own copy, and a run that is over is not
   * saved by itself: a class would push the games that are played here out.
   */
  showCollected([first, ...others]: readonly ClassRun[]): void {
    if (!first) return;
    const { ruleset, run, over } = first.session;
    const session = this.#resume(ruleset, run);
    if (!session) return;
    batch(() => {
      this.show(session, !over);
      this.whose.value = first.name;
      this.beside.lay(
        session,
        others.map((other) => ({ name: other.name, opened: { ok: true, session: other.session } })),
      );
      this.beside.handed.value = this.beside.handed.value.filter(({ laid }) => !laid);
    });
  }

  /** A new game from the first months of this run, up to the morning of `turn`. */
  branch(turn: number): void {
    this.#branch(this.session.value?.commandsBefore(turn) ?? 0, null);
  }

  /** A new game from the run before one of its decisions, by its position. */
  branchAt(decision: number): void {
    this.#branch(decision, this.session.value?.decision(decision) ?? null);
  }

  #branch(commands: number, before: Command | null): void {
    const from = this.session.value;
    const course = this.course.value;
    if (!from || !course) return;
    const session = this.#resume(from.ruleset, from.branch(commands));
    if (!session) return;
    const text = branchText(this.book, course, session.turn, before);
    batch(() => {
      this.show(session);
      this.branched.value = { from, turn: session.turn, text };
      announce(this.announcement, text);
    });
  }

  #resume(ruleset: Ruleset, run: Run): Session | null {
    const resumed = Session.resume(ruleset, run);
    if (resumed.ok) return resumed.session;
    this.notice.value = problemText(resumed.problem);
    return null;
  }

  /** Carries out a decision. A refusal is announced and changes nothing. */
  do(command: Command): boolean {
    const session = this.session.value;
    if (!session) return false;
    const outcome = session.do(command);
    if (!outcome.ok) {
      announce(this.announcement, rejectionText(outcome.code));
      return false;
    }
    this.#want();
    this.breaking.value = null;
    this.#version.value += 1;
    // The letter is gone from the desk; what came of it stands further down.
    const { course } = this;
    if (command.type === 'cable/answer' && course.value)
      announce(this.announcement, presentAnswered(this.book, course.value).at(-1)?.outcome ?? '');
    return true;
  }

  /** Opens the analysts' answers to these questions for this turn: what was read once cannot be sealed again. */
  peek(questions: readonly string[]): void {
    this.session.value?.peek(questions);
    this.#version.value += 1;
  }

  /** Ends the month: the report and the board's play begin. Over open talks it does so when told a second time. */
  endMonth(): void {
    const session = this.session.value;
    if (!session || session.over || this.report.value) return;
    const { turn, state } = session;
    if (this.course.value?.now.table && this.breaking.value !== state) {
      this.breaking.value = state;
      return;
    }
    const outcome = session.do({ type: 'month/end' });
    if (!outcome.ok) return;
    this.#want();
    batch(() => {
      if (session.turn !== turn) this.#mornings = [...this.#mornings, courseOf(session, []).now];
      this.#version.value += 1;
      this.dialog.value = null;
      const { course } = this;
      if (course.value) this.report.value = presentReport(this.book, course.value, outcome.events, turn);
      announce(this.announcement, this.report.value?.summary ?? '');
    });
  }

  /** The month has been watched or skipped: the brief follows, or the verdict. */
  closeReport(): void {
    if (this.session.value?.over) this.judge();
    else this.turnTo('brief');
  }

  /** Shows the verdict of a game that is over. */
  judge(): void {
    batch(() => {
      this.report.value = null;
      this.screen.value = 'verdict';
    });
  }

  /** Opens a page of the desk; the report of the month gives way to it. */
  turnTo(tab: Tab): void {
    batch(() => {
      this.report.value = null;
      this.target.value = null;
      this.tab.value = tab;
    });
  }

  /** Opens the table with a capital chosen, also where it lies open already. */
  openTable(capital: string): void {
    batch(() => {
      this.turnTo('table');
      this.target.value = `capital.${capital}`;
      this.led.value += 1;
    });
  }

  /** Takes the last decision back; where that is not possible, the reason is shown and announced. */
  undo(): void {
    const undone = this.session.value?.undo();
    if (!undone) return;
    if (undone.ok) {
      // Undoing brings back the very state in which it may have been asked before.
      this.breaking.value = null;
      this.#version.value += 1;
    } else {
      this.stuck.value = this.session.value?.state ?? null;
      announce(this.announcement, problemText(undone.problem));
    }
  }

  /** Shows the causes of an indicator's latest change: this month's once there are any, else last month's. */
  openWhy(indicator: string): void {
    const course = this.course.value;
    if (!course) return;
    const slot = positionOf(this.book.ruleset.indicators, indicator);
    const { turn } = course.now;
    const latest = turn > 0 && causesOf(course, slot, turn).length === 0 ? turn - 1 : turn;
    this.dialog.value = { kind: 'why', indicator, turn: latest };
  }

  /** Opens a page of the codex, from wherever a link to it stands. */
  openPage(page: string): void {
    if (this.screen.value === 'game') {
      batch(() => {
        this.dialog.value = null;
        this.codexPage.value = page;
        this.tab.value = 'codex';
      });
    } else this.dialog.value = { kind: 'source', page };
  }

  /** Shows the runs of a class. */
  toClass(): void {
    this.#want();
    this.screen.value = 'class';
  }

  /** Leaves for the title screen. The game stays saved, or stays with this page where nothing can be stored. */
  async leave(): Promise<void> {
    const wanted = this.#want();
    await this.keeping.flush();
    if (!wanted()) return;
    this.keeping.end();
    batch(() => {
      this.screen.value = 'title';
      this.dialog.value = null;
      this.report.value = null;
      this.coach.value = null;
    });
  }

  /** The player wants something else to be on screen; what was on its way is not wanted any more. */
  #want(): () => boolean {
    this.awaited.value = null;
    return this.#wanted.ask();
  }

  #open(book: Book): void {
    speakOfTurns(book.ruleset.turnMonths, book.texts);
    this.#book.value = book;
  }
}
