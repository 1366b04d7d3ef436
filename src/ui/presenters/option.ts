import type { Command, RejectionCode } from '../../engine/index.ts';
import { type Book, type Course, text, textOrNull } from './book.ts';
import { catalogue, type WordId } from './catalogue.ts';
import { quantity } from './numbers.ts';
import { say, sayCount } from './say.ts';
import { capitalName, packageText, takerOf, treatySubject } from './tableWords.ts';

/** Something that can be done, or the reason why not, with its price. `presentForeseen` says what it would bring. */
export interface OptionData {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  /** '2 attention', '40 m USD' */
  readonly costs: readonly string[];
  /** Why it cannot be done; null when it can. */
  readonly blocked: string | null;
  readonly command: Command;
}

interface Offer {
  readonly key: string;
  readonly label: string;
  readonly text?: string | null;
  readonly attention?: number;
  readonly money?: number;
  readonly blocked: RejectionCode | null;
  /** Text id of the scenario's own reason. */
  readonly unlessMet?: string;
  readonly command: Command;
}

/** Makes an option of what the view offers. */
export function presentOption(book: Book, offer: Offer): OptionData {
  return {
    key: offer.key,
    label: offer.label,
    text: offer.text ?? null,
    costs: costsOf(book, offer.attention ?? 0, offer.money ?? 0),
    blocked: offer.blocked === null ? null : reasonOf(book, offer.blocked, offer.unlessMet),
    command: offer.command,
  };
}

/** The price in words; empty when it costs nothing. */
function costsOf({ ruleset }: Book, attention: number, money: number): string[] {
  const purse = ruleset.purse === null ? undefined : ruleset.indicators[ruleset.purse];
  return [
    ...(attention > 0 ? [sayCount('option.attention', attention)] : []),
    ...(money !== 0 ? [quantity(money, purse?.unit ?? 'musd')] : []),
  ];
}

/** Why something cannot be done: the scenario's own reason where it has one, else the meaning of the code. */
function reasonOf(book: Book, code: RejectionCode, unlessMet?: string): string {
  const own = unlessMet !== undefined && code.endsWith('/unavailable') ? textOrNull(book, unlessMet) : null;
  return own ?? rejectionText(code);
}

/** One line for a rejection. */
export function rejectionText(code: RejectionCode): string {
  const id = `reject.${code}`;
  return id in catalogue ? say(id as WordId) : say('reject.other');
}

/** What a decision was, in a few words: 'Receive him (An envoy in February)'. */
export function decisionLabel(book: Book, { now }: Pick<Course, 'now'>, command: Command): string {
  switch (command.type) {
    case 'cable/answer':
      return say('decision.cable', {
        title: text(book, `cable.${command.cable}.title`),
        choice: text(book, `cable.${command.cable}.choice.${command.choice}.label`),
      });
    case 'initiative/start':
      return say('decision.start', { name: text(book, `initiative.${command.initiative}.name`) });
    case 'initiative/stop':
      return say('decision.stop', { name: text(book, `initiative.${command.initiative}.name`) });
    case 'demand/answer':
      return say('decision.demand', {
        name: text(book, `demand.${command.demand}.name`),
        stance: say(`union.stance.${command.stance}`),
      });
    case 'forecast/file':
      return say('decision.forecast', {
        question: text(book, `question.${command.question}.text`),
        percent: command.percent,
      });
    case 'month/end':
      return say('decision.month');
    case 'table/open':
      return say('decision.table.open', { name: text(book, `capital.${command.capital}.name`) });
    case 'table/propose':
      return say('decision.table.propose', { terms: packageText(book, command) });
    case 'table/sign':
      return say('decision.table.sign');
    case 'table/leave':
      return say('decision.table.leave');
    case 'treaty/deliver':
      return say('decision.treaty.deliver', {
        capital: capitalName(book, takerOf(book, command.term)),
        name: text(book, `term.${command.term}.name`),
      });
    case 'treaty/leave': {
      const treaty = now.treaties.find(({ id }) => id === command.treaty);
      return treaty
        ? say('decision.treaty.leave', {
            name: capitalName(book, treaty.capital),
            terms: treatySubject(book, treaty),
          })
        : say('obligations.leave');
    }
  }
}
