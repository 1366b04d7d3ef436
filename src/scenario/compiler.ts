import type { Environment } from '@marcbachmann/cel-js';
import type { Effects, Expr, Origin } from '../engine/index.ts';
import { ANY_CLOCKS, type Calendar, calendarOf, clocksOf } from './calendar.ts';
import type { ProblemCode } from './codes.ts';
import { languageOf } from './expression/language.ts';
import type { Range } from './expression/range.ts';
import { type Reading, readExpression } from './expression/read.ts';
import type { Surroundings } from './expression/vocabulary.ts';
import { fromLibrary } from './gather.ts';
import type { Libraries } from './libraries.ts';
import { type Kind, Names } from './names.ts';
import { isOutside } from './planned.ts';
import type { Problems } from './problem.ts';
import type { EntryData, SectionName, SingleData } from './schema/sections.ts';
import { positionOf } from './source.ts';
import { didYouMean, thereAre } from './suggest.ts';
import { TextBook } from './textBook.ts';
import { keyAt, type MapTree, markAt, type Path, treeAt } from './tree.ts';
import { Uses } from './uses.ts';
import type { ScenarioData } from './validate.ts';
import { markInside } from './yaml/inside.ts';

/** Where an expression stands, as far as it matters for its checks. */
export interface ExpressionSite {
  /** True if a player sees whether it holds: then it may not depend on what is hidden. */
  readonly seen?: boolean;
  /** True if it is evaluated after the last turn as well. */
  readonly afterEnd?: boolean;
  /** What `amount` can be, in a term of the table. */
  readonly amount?: Range | undefined;
}

/** An entry of a section with the way to it. */
export interface Item<T> {
  readonly id: string;
  readonly data: T;
  readonly path: Path;
}

/** The engine counts in steps of this size. */
const QUANTUM = 1 / 1024;

/** What the sections share while they are compiled: names, texts, origins, and the ways to report what is wrong. */
export class Compiler {
  readonly names: Names;
  readonly uses = new Uses();
  readonly texts = new TextBook();
  /** A long one where the scenario's own is wrong, so that nothing is told of what follows from that. */
  readonly calendar: Calendar;
  /** False while nothing can be said of dates. */
  readonly dated: boolean;
  readonly origins: Origin[] = [];
  readonly about: Record<string, string> = {};
  readonly effectLists: Effects[] = [];
  readonly rollKeys = new Set<number>();
  readonly #root: MapTree;
  readonly #data: ScenarioData;
  readonly #problems: Problems;
  readonly #libraries: Libraries;
  readonly #language: Environment;
  readonly #around: Surroundings;
  readonly #originIds = new Map<string, number>();
  readonly #leftOut = new Set<string>();

  constructor(root: MapTree, data: ScenarioData, problems: Problems, libraries: Libraries) {
    this.#root = root;
    this.#data = data;
    this.#problems = problems;
    this.#libraries = libraries;
    const names = new Names(root);
    this.names = names;
    const calendar = calendarOf(root);
    this.dated = calendar !== null;
    this.calendar = calendar ?? { start: { year: 2000, month: 1 }, turns: 120, turnMonths: 3 };
    this.#language = languageOf(names);
    this.#around = {
      names,
      clocks: calendar === null ? ANY_CLOCKS : clocksOf(calendar),
      afterEnd: false,
      amount: null,
      libraryHint: (kinds, id) => libraries.hint(kinds, id),
      rangeOf: (indicator) => this.range(indicator),
      hidden: (indicator) => data.entries.indicators.get(indicator)?.known === 'hidden',
    };
    this.origin('engine.start', ['assumption'], []);
    this.origin('engine.limit', ['assumption'], []);
  }

  /** The entries of a section that are sound in themselves, in order; of a library only those that fit this game. */
  entries<K extends SectionName>(section: K): Item<EntryData<K>>[] {
    const all = [...this.#data.entries[section]].map(([id, data]) => ({ id, data, path: [section, id] }));
    return all.filter(({ id, data, path }) => {
      if (this.#leftOut.has(`${section}.${id}`)) return false;
      return !this.included(path) || !isOutside(section, data, this.calendar);
    });
  }

  /** From now on the thing is no entry of its section any more. */
  leaveOut(path: Path): void {
    this.#leftOut.add(path.join('.'));
  }

  /** Where a thing begins, as a person would look for it. */
  placeOf(path: Path): { readonly file: string; readonly line: number } {
    const { file, start } = keyAt(this.#root, path);
    return { file: file.path, line: positionOf(file, start).line };
  }

  entry<K extends SectionName>(section: K, id: string): EntryData<K> | undefined {
    return this.#data.entries[section].get(id);
  }

  /** The range of an indicator; null if there is none, or if it is wrong in itself, which is told there. */
  range(indicator: string): Range | null {
    const range = this.entry('indicators', indicator)?.range;
    return range !== undefined && range[0] < range[1] ? range : null;
  }

  verdict(): { data: SingleData<'verdict'>; path: Path } {
    return { data: this.#data.single.verdict ?? { axes: {}, grades: {} }, path: ['verdict'] };
  }

  board(): { data: SingleData<'board'>; path: Path } {
    return { data: this.#data.single.board ?? {}, path: ['board'] };
  }

  display(): { data: SingleData<'display'>; path: Path } {
    return { data: this.#data.single.display ?? {}, path: ['display'] };
  }

  report(code: ProblemCode, path: Path, message: string, hint: string | null = null): void {
    this.#problems.report(code, markAt(this.#root, path), message, hint);
  }

  /** True for what an included library says, unless the scenario has overridden it. */
  included(path: Path): boolean {
    return fromLibrary(keyAt(this.#root, path));
  }

  /** Reports at the name of a thing rather than at what it holds. */
  reportKey(code: ProblemCode, path: Path, message: string, hint: string | null = null): void {
    this.#problems.report(code, keyAt(this.#root, path), message, hint);
  }

  /** Reports a word that is none of the known ones. */
  unknown(code: ProblemCode, path: Path, message: string, word: string, known: readonly string[]): void {
    this.report(code, path, message, didYouMean(word, known) ?? thereAre(known));
  }

  /**
   * Position of what `id` refers to; an unknown one is reported and taken for the first. `beside` are words that are
   * possible there as well.
   */
  reference(kind: Kind, id: string, path: Path, beside: readonly string[] = []): number {
    const position = this.names.of(kind).get(id);
    if (position === undefined) this.report(...this.#missing(kind, id, path, beside));
    return position ?? 0;
  }

  /** The same where the reference is a key of a map. */
  keyed(kind: Kind, id: string, path: Path): number {
    const position = this.names.of(kind).get(id);
    if (position === undefined) this.reportKey(...this.#missing(kind, id, path));
    return position ?? 0;
  }

  #missing(
    kind: Kind,
    id: string,
    path: Path,
    beside: readonly string[] = [],
  ): [ProblemCode, Path, string, string | null] {
    const known = [...this.names.of(kind).keys(), ...beside];
    const hint = this.#libraries.hint([kind], id) ?? didYouMean(id, known) ?? thereAre(known);
    return [`ref/unknown-${kind}` as ProblemCode, path, `There is no ${kind} '${id}'.`, hint];
  }

  maybe(kind: Kind, id: string | undefined, path: Path): number | null {
    return id === undefined ? null : this.reference(kind, id, path);
  }

  /** Position of a phase in its situation. */
  phase(situation: string, phase: string, path: Path): number {
    const phases = this.names.phases(situation);
    const position = phases.indexOf(phase);
    if (position >= 0) return position;
    this.unknown('ref/unknown-phase', path, `The situation '${situation}' has no phase '${phase}'.`, phase, phases);
    return 0;
  }

  /** A number of an indicator's scale, in the steps that the engine counts in. */
  quantity(value: number, path: Path): number {
    const rounded = Math.round(value / QUANTUM) * QUANTUM;
    if (rounded !== value && Math.abs(value * 1000 - Math.round(value * 1000)) > 1e-6) {
      const hint = 'Three digits behind the point are more than anybody sees.';
      this.report('value/precision', path, `${value} is finer than the engine counts; it becomes ${rounded}.`, hint);
    }
    return rounded;
  }

  /** What something costs in this scenario, in whole units of the purse. */
  price(written: number | undefined, path: Path): number {
    if (written === undefined || written === 0) return 0;
    const scale = this.#data.root?.price_scale;
    const money = scale === undefined ? written : Math.round(written * scale);
    const purse = this.#data.root?.purse;
    const range = purse === undefined ? null : this.range(purse);
    if (purse === undefined) {
      if (this.#data.root !== null)
        this.report('purse/missing', path, `This costs money, but the scenario has no 'purse'.`);
    } else if (range !== null && money > range[1] - range[0]) {
      this.report('purse/unaffordable', path, `This costs ${money}, but '${purse}' never holds more than ${range[1]}.`);
    }
    if (purse !== undefined) this.uses.note('indicator-changed', purse);
    return this.quantity(money, path);
  }

  /** Attention that something takes; somebody must have as much of it. */
  attention(points: number | undefined, path: Path): number {
    const most = Math.max(...this.entries('difficulties').map(({ data }) => data.attention));
    if (points !== undefined && points > most && Number.isFinite(most) && !this.included(path)) {
      const message = `This takes ${points} points of attention, and no difficulty gives more than ${most}.`;
      this.report('attention/unaffordable', path, message);
    }
    return points ?? 0;
  }

  /** A number of months; of the scenario's own it is told when the whole game is shorter. */
  months(months: number, path: Path, what: string): number {
    const { turns, turnMonths } = this.calendar;
    if (this.dated && months > turns * turnMonths && !this.included(path)) {
      const message = `${what} ${months} months, but the whole game has ${turns * turnMonths}.`;
      this.report('time/after-end', path, message);
    }
    return months;
  }

  number(source: number | string, path: Path, site: ExpressionSite = {}): Expr {
    return this.measured(source, path, site).expr;
  }

  /** An expression together with the numbers that it can give. */
  measured(source: number | string, path: Path, site: ExpressionSite = {}): { expr: Expr; range: Range } {
    if (typeof source === 'number') return { expr: { op: 'number', value: source }, range: [source, source] };
    return this.#expression(source, 'number', path, site);
  }

  chance(source: number | string, path: Path, site: ExpressionSite = {}): Expr {
    return this.likely(source, path, site).expr;
  }

  /** A chance together with the numbers that it can be. */
  likely(source: number | string, path: Path, site: ExpressionSite = {}): { expr: Expr; range: Range } {
    const { expr, range } = this.measured(source, path, site);
    if (range[0] > 1 || range[1] < 0) {
      const found = range[0] === range[1] ? `${range[0]}` : `at least ${range[0]}`;
      const hint = range[0] > 1 && range[0] <= 100 ? `Write ${range[0]} percent as ${range[0] / 100}.` : null;
      this.report(
        'value/chance',
        path,
        `A chance lies between 0 and 1, this is ${range[1] < 0 ? 'below 0' : found}.`,
        hint,
      );
    } else if (range[1] === 0) this.report('expr/never', path, 'A chance of 0 never comes.');
    return { expr, range };
  }

  condition(source: string | undefined, path: Path, site: ExpressionSite = {}): Expr | null {
    return source === undefined ? null : this.required(source, path, site);
  }

  required(source: string, path: Path, site: ExpressionSite = {}): Expr {
    return this.judged(source, path, site).expr;
  }

  /** A condition, and whether it holds always ([1, 1]), never ([0, 0]) or sometimes. */
  judged(source: string, path: Path, site: ExpressionSite = {}): Pick<Reading, 'expr' | 'range' | 'asks'> {
    return this.#expression(source, 'condition', path, site);
  }

  #expression(source: string, wanted: 'number' | 'condition', path: Path, site: ExpressionSite): Reading {
    const scalar = treeAt(this.#root, path)?.mark ?? markAt(this.#root, path);
    const clocks = fromLibrary(scalar) ? ANY_CLOCKS : this.#around.clocks;
    const around = { ...this.#around, clocks, afterEnd: site.afterEnd ?? false, amount: site.amount ?? null };
    const reading = readExpression(source, wanted, this.#language, around);
    for (const { code, start, end, message, hint } of reading.complaints) {
      this.#problems.report(code, markInside(scalar, source, start, end), message, hint);
    }
    for (const name of reading.names) {
      if (name.use !== null) this.uses.note(name.use.use, name.use.id);
      if (name.hidden !== null && site.seen === true) {
        const { what, isIndicator } = name.hidden;
        const message = `A player would learn something hidden from this: '${what}'.`;
        const reveal = isIndicator ? `, or give '${what}' the key 'known: estimate' (or 'open')` : '';
        this.report('expr/leak', path, message, `Let the effects depend on it, not what is shown${reveal}.`);
      }
    }
    return reading;
  }

  /** Position of a cause in `origins`. Its sources are checked. */
  origin(id: string, sources: readonly string[], path: Path, about?: string): number {
    const before = this.#originIds.get(id);
    if (before !== undefined) return before;
    this.#originIds.set(id, this.origins.length);
    if (about !== undefined) this.about[id] = about;
    return this.origins.push({ id, sources: this.cited(sources, path) }) - 1;
  }

  /** The id with a number behind it if it is taken: two ways may lead from one phase to another. */
  freshOrigin(id: string): string {
    let fresh = id;
    for (let number = 2; this.#originIds.has(fresh); number += 1) fresh = `${id}.${number}`;
    return fresh;
  }

  cited(sources: readonly string[], path: Path): readonly string[] {
    for (const [index, citation] of sources.entries()) {
      if (citation === 'assumption') continue;
      const [source = '', paragraph = ''] = citation.split('#');
      const where = [...path, index];
      if (!this.names.of('source').has(source)) {
        this.reference('source', source, where);
        continue;
      }
      const paragraphs = this.entry('sources', source)?.paragraphs;
      if (paragraphs !== undefined && Number(paragraph) > paragraphs) {
        const message = `The source '${source}' has ${paragraphs} paragraphs, so there is no ${paragraph}.`;
        this.report('ref/unknown-paragraph', where, message);
      }
    }
    return sources;
  }

  /** Weights in the order of the list `leans`. */
  leans(data: Readonly<Record<string, number>> | undefined, path: Path): number[] {
    const known = this.names.of('lean');
    const weights = Array.from({ length: known.size }, () => 0);
    for (const [word, weight] of Object.entries(data ?? {})) {
      const position = known.get(word);
      if (position !== undefined) weights[position] = weight;
      else this.keyed('lean', word, [...path, word]);
    }
    return weights;
  }

  /** A condition that players meet says why it is not met, and only then. */
  unlessMet(
    data: { readonly when?: string | undefined; readonly unless_met?: string | undefined },
    path: Path,
    text: string,
  ): void {
    if (data.unless_met !== undefined) this.texts.add(text, data.unless_met);
    if (data.when !== undefined && data.unless_met === undefined) {
      const message = `'when' needs 'unless_met' beside it: why this is not available, for players.`;
      this.report('choice/unless-met', [...path, 'when'], message);
    }
    if (data.when === undefined && data.unless_met !== undefined) {
      this.report('choice/unless-met', [...path, 'unless_met'], `'unless_met' means nothing without 'when'.`);
    }
  }
}
