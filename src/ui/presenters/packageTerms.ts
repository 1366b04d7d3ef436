import {
  type Command,
  DELIVERY_ATTENTION,
  type Foreseen,
  type Proposal,
  type TableView,
  type Term,
  type TermView,
} from '../../engine/index.ts';
import { lengthText } from './answer.ts';
import { type Book, type Course, text, textOrNull } from './book.ts';
import { presentConsequences } from './foreseen.ts';
import { rejectionText } from './option.ts';
import { presentSource, type SourceData } from './origin.ts';
import { samePackage } from './package.ts';
import { say, sayCount } from './say.ts';
import { amountFigure, capitalName, isWhole, termName, termOf } from './tableWords.ts';
import { unitFor } from './units.ts';

/** A two-sided package while it is put together. */
export interface PackageData {
  readonly sides: readonly SideData[];
  readonly lengths: readonly ChoiceData[];
  readonly exits: readonly ChoiceData[];
  /** What the exit that is chosen means. */
  readonly exitText: string;
  /** What leaving the treaty early would cost, a sentence each; empty while the package cannot be weighed. */
  readonly exitPrice: readonly string[];
  /** Why it cannot be proposed; null when it can. */
  readonly blocked: string | null;
  readonly command: Command;
}

export interface SideData {
  readonly side: Term['side'];
  readonly title: string;
  readonly none: string;
  /** 'Add what you give…' */
  readonly add: string;
  /** 'What Moscow could be given' */
  readonly sheetTitle: string;
  /** Every term of this side, in the scenario's order. */
  readonly terms: readonly TermData[];
  /** What they are about, in the scenario's order; the last may be what is about nothing of these. */
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
}

/** A term at the open table. */
export interface TermData {
  readonly id: string;
  /** Id of its subject; empty when it has none. */
  readonly subject: string;
  readonly name: string;
  readonly text: string;
  /** How it works: when it is due, and who must keep it. */
  readonly nature: string;
  /** The same, when it asks something of you later on; null when it does not. */
  readonly burden: string | null;
  /** Amount in the package; 0: not in it. */
  readonly amount: number;
  readonly min: number;
  /** Most that can be put on the table now; 0: none. */
  readonly most: number;
  readonly step: number;
  /** As it stands after the amount: 'battalion' after 1. */
  readonly unit: string;
  /** True when it has one amount only. */
  readonly whole: boolean;
  /** '10 to 60 million US dollars a month' */
  readonly scale: string;
  /** 'You can deliver 40 at most now.'; null when the whole scale is open. */
  readonly limit: string | null;
  /** Why it cannot be put on the table; null when it can. */
  readonly blocked: string | null;
  readonly sources: readonly SourceData[];
}

export interface ChoiceData {
  readonly value: number;
  readonly label: string;
  readonly chosen: boolean;
}

/** A package at the open table, with everything that could still be put into it. */
export function presentPackage(book: Book, course: Course, table: TableView, proposal: Proposal): PackageData {
  const capital = capitalName(book, table.capital);
  const terms = table.terms.map((term) => ({
    side: term.side,
    data: presentTerm(book, course, table, term, proposal),
  }));
  const { terms: amounts, months, exit } = proposal;
  const command: Command = { type: 'table/propose', terms: amounts, months, exit };
  return {
    sides: (['given', 'asked'] as const).map((side) => ({
      side,
      subjects: subjectsOf(
        book,
        terms.filter((term) => term.side === side).map(({ data }) => data.subject),
      ),
      title: say(`package.${side}`),
      none: say(`package.${side}.none`),
      add: say(`package.${side}.add`),
      sheetTitle: say(`package.${side}.sheet`, { capital }),
      terms: terms.filter((term) => term.side === side).map(({ data }) => data),
    })),
    lengths: table.lengths.map((length) => ({
      value: length,
      label: lengthText(book, length),
      chosen: length === months,
    })),
    exits: ([0, 1, 2] as const).map((level) => ({
      value: level,
      label: say(`package.exit.${level}`),
      chosen: level === exit,
    })),
    exitText: say(`package.exit.${exit}.text` as 'package.exit.0.text'),
    exitPrice: exitPriceOf(book, course, proposal),
    blocked: blockOf(course, table, command, proposal),
    command,
  };
}

function exitPriceOf(book: Book, course: Course, proposal: Proposal): string[] {
  const answer = course.assess(proposal);
  if (typeof answer === 'string') return [];
  const { price, unkept } = answer.leaving;
  const sentence = (id: 'price' | 'unkept', foreseen: readonly Foreseen[]): string[] => {
    const items = presentConsequences(book, foreseen).map(({ name, amount, notes }) =>
      notes.length === 0 ? `${name} ${amount}` : `${name} ${amount} (${notes.join(', ')})`,
    );
    return items.length === 0 ? [] : [say(`package.exit.${id}`, { items: items.join('; ') })];
  };
  return [...sentence('price', price), ...sentence('unkept', unkept ?? [])];
}

function blockOf(course: Course, table: TableView, command: Command, proposal: Proposal): string | null {
  if (Object.keys(proposal.terms).length === 0) return say('package.empty');
  const code = course.objection(command);
  if (code !== null) return rejectionText(code);
  return table.proposal && samePackage(table.proposal, proposal) ? say('package.same') : null;
}

function presentTerm(book: Book, course: Course, table: TableView, term: TermView, proposal: Proposal): TermData {
  const rules = termOf(book, term.id);
  const amount = proposal.terms[term.id] ?? 0;
  const max = rules?.max ?? term.most;
  const unit = text(book, `term.${term.id}.unit`);
  const whole = rules ? isWhole(rules) : false;
  const nature = natureOf(book, table.capital, term, rules);
  const figure = (value: number) => amountFigure(term, value);
  return {
    id: term.id,
    subject: book.display.subjects.find(({ terms }) => terms.includes(term.id))?.id ?? '',
    name: termName(book, term.id),
    text: text(book, `term.${term.id}.text`),
    nature,
    burden: term.side === 'given' && (term.kind === 'standing' ? rules?.kept : term.deadline > 0) ? nature : null,
    amount,
    min: term.min,
    most: term.most,
    step: term.step,
    unit: unitFor(unit, amount),
    whole,
    scale: whole ? say('package.whole') : say('package.scale', { min: figure(term.min), most: figure(max), unit }),
    limit:
      term.most > 0 && term.most < max
        ? say('package.limit', { most: `${figure(term.most)} ${unitFor(unit, term.most)}` })
        : null,
    blocked: term.most > 0 ? null : reasonAgainst(book, course, table, term),
    sources: sourcesOf(book, term.id),
  };
}

/** The subjects among these, in the scenario's order. */
function subjectsOf(book: Book, wanted: readonly string[]): SideData['subjects'] {
  const named = book.display.subjects.map(({ id }) => ({ id, name: text(book, `subject.${id}.name`) }));
  return [...named, { id: '', name: say('package.subject.other') }].filter(({ id }) => wanted.includes(id));
}

/** The scenario's own reason when the term's condition does not hold; else that it cannot be delivered. */
function reasonAgainst(book: Book, course: Course, { lengths }: TableView, { id, min }: TermView): string {
  const answer = course.assess({ terms: { [id]: min }, months: lengths[0] ?? 0, exit: 0 });
  const code = typeof answer === 'string' ? answer : 'package/undeliverable';
  return (code === 'package/term' ? textOrNull(book, `term.${id}.unless_met`) : null) ?? rejectionText(code);
}

/** When a term is due and who must keep it. */
function natureOf(book: Book, capitalId: string, { side, kind, deadline }: TermView, rules?: Term): string {
  const capital = capitalName(book, capitalId);
  if (side === 'asked') {
    if (kind === 'once') return say('package.nature.asked.once', { capital });
    return say(rules?.defect ? 'package.nature.asked.defect' : 'package.nature.asked.standing', { capital });
  }
  if (kind === 'standing') return say(rules?.kept ? 'package.nature.given.kept' : 'package.nature.given.standing');
  if (deadline === 0) return say('package.nature.given.once');
  return sayCount('package.nature.given.deadline', Math.ceil(deadline / book.ruleset.turnMonths), {
    attention: sayCount('option.attention', DELIVERY_ATTENTION),
  });
}

function sourcesOf(book: Book, term: string): SourceData[] {
  const origin = book.ruleset.origins.find(({ id }) => id === `term.${term}`);
  return (origin?.sources ?? []).map((source) => presentSource(book, source));
}
