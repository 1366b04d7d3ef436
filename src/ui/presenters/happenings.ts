import { type GameEvent, witnessed } from '../../engine/index.ts';
import { type Book, text, textOrNull } from './book.ts';
import type { WordId } from './catalogue.ts';
import { choiceLabel, phaseName } from './origin.ts';
import { reasonsText } from './reasons.ts';
import { say } from './say.ts';
import { bargainerOf, capitalName, decidingText, treatyTerms } from './tableWords.ts';

type OfType<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

/** Something that happened, as a line of the brief, the log and the report of the month. */
export interface HappeningData {
  readonly kind: 'fact' | 'move' | 'situation' | 'demand' | 'cable' | 'initiative' | 'treaty' | 'forecast' | 'ending';
  readonly title: string;
  readonly text: string | null;
  /** Id of the capital it came from, or null. */
  readonly capital: string | null;
  /** True for what should not be overlooked. */
  readonly grave: boolean;
  /** True for what the player did, who hardly needs to be told. */
  readonly own: boolean;
}

/** What an event is to Minsk; null for events that are no news (causes, draws of luck, what stays in the dark). */
export function presentEvent(book: Book, event: GameEvent): HappeningData | null {
  const { ruleset } = book;
  if (!witnessed(ruleset, event)) return null;
  const plain = (
    kind: HappeningData['kind'],
    title: string,
    detail: string | null = null,
    capital: string | null = null,
    grave = false,
    own = false,
  ) => ({
    kind,
    title,
    text: detail,
    capital,
    grave,
    own,
  });
  switch (event.type) {
    case 'fact': {
      const fact = ruleset.timeline[event.fact];
      return fact ? plain('fact', text(book, `fact.${fact.id}.title`), textOrNull(book, `fact.${fact.id}.text`)) : null;
    }
    case 'move': {
      const capital = ruleset.capitals[event.capital];
      const move = capital?.moves[event.move];
      if (!capital || !move) return null;
      const id = `move.${capital.id}.${move.id}`;
      const title = say('event.move', {
        capital: text(book, `capital.${capital.id}.name`),
        name: text(book, `${id}.name`),
      });
      return plain('move', title, textOrNull(book, `${id}.text`), capital.id);
    }
    case 'situation': {
      const situation = ruleset.situations[event.situation];
      const phase = situation?.phases[event.to];
      if (!situation || !phase) return null;
      const title = say('event.situation', {
        situation: text(book, `situation.${situation.id}.name`),
        phase: phaseName(book, situation.id, phase.id),
      });
      return plain('situation', title, textOrNull(book, `situation.${situation.id}.phase.${phase.id}.meaning`));
    }
    case 'demand':
      return presentBeat(book, event);
    case 'initiative': {
      const initiative = ruleset.initiatives[event.initiative];
      if (!initiative) return null;
      const name = text(book, `initiative.${initiative.id}.name`);
      const title = say(`event.initiative.${event.what}`, { name });
      return plain('initiative', title, null, null, false, event.what !== 'completed');
    }
    case 'cable-answered': {
      const cable = ruleset.cables[event.cable];
      const choice = cable?.choices[event.choice];
      if (!cable || !choice) return null;
      const id: WordId = event.byDefault ? 'event.cable-defaulted' : 'event.cable-answered';
      const values = { title: text(book, `cable.${cable.id}.title`), choice: choiceLabel(book, cable.id, choice.id) };
      return plain('cable', say(id, values), null, null, event.byDefault, !event.byDefault);
    }
    case 'table':
    case 'treaty':
    case 'clause':
      return presentDealing(book, event);
    case 'forecast': {
      // Its filing is a decision, and told as one.
      if (event.came === null) return null;
      const id = `question.${ruleset.questions[event.question]?.id}.text`;
      const title = say(event.came ? 'event.forecast.came' : 'event.forecast.not', { n: event.percent });
      return plain('forecast', title, text(book, id));
    }
    case 'ended': {
      const ending = ruleset.endings[event.ending];
      if (!ending) return null;
      const name = text(book, `ending.${ending.id}.name`);
      return plain('ending', say('event.ended', { name }), textOrNull(book, `ending.${ending.id}.text`), null, true);
    }
    default:
      return null;
  }
}

/** The news among events, in order. */
export function presentHappenings(book: Book, events: readonly GameEvent[]): HappeningData[] {
  return events.map((event) => presentEvent(book, event)).filter((happening) => happening !== null);
}

/** How a demand fares; a signature is told with what is to become of it. */
function presentBeat(book: Book, { demand: position, what, stage }: OfType<'demand'>): HappeningData | null {
  const demand = book.ruleset.demands[position];
  if (!demand) return null;
  const capital = book.ruleset.capitals[demand.capital]?.id ?? '';
  const name = text(book, `demand.${demand.id}.name`);
  const signed = what === 'signed';
  const stance = stage === 'slow-walking' ? 'slow-walk' : 'implement';
  return {
    kind: 'demand',
    title: signed
      ? say('decision.demand', { stance: say(`union.stance.${stance}`), name })
      : say(`event.demand.${what}`, { name, capital: capitalName(book, capital) }),
    text:
      what === 'audit' || what === 'ultimatum'
        ? say(`because.${what}`)
        : what === 'raised'
          ? textOrNull(book, `demand.${demand.id}.text`)
          : null,
    capital,
    grave: what === 'ultimatum' || what === 'audit',
    own: signed,
  };
}

/** News of talks, treaties and what is owed under them; null for what the decisions and the treaty say already. */
function presentDealing(book: Book, event: OfType<'table' | 'treaty' | 'clause'>): HappeningData | null {
  const capital = book.ruleset.capitals[event.capital]?.id ?? '';
  const name = text(book, `capital.${capital}.name`);
  const of = (title: string, grave: boolean, detail: string | null = null): HappeningData => ({
    kind: 'treaty',
    title,
    text: detail,
    capital,
    grave,
    own: false,
  });
  switch (event.type) {
    case 'table':
      if (event.what === 'opened' || event.what === 'accepted') return null;
      return of(say(`event.table.${event.what}`, { name, reason: decidingText(book, capital, event.reason) }), false);
    case 'treaty': {
      const terms = treatyTerms(book, event.terms);
      const title = say(`event.treaty.${event.what}`, { name, terms });
      return of(title, event.what === 'broken' || event.what === 'lapsed', whyTreaty(book, capital, event));
    }
    case 'clause': {
      if (event.what === 'began' || event.what === 'ended') return null;
      const term = book.ruleset.table.terms[event.term];
      const what = event.what === 'late' && term?.kind === 'standing' ? 'warned' : event.what;
      const title = say(`event.clause.${what}`, { capital: name, name: text(book, `term.${term?.id}.name`) });
      return of(title, what !== 'delivered', whyClause(book, event, term?.kind === 'standing'));
    }
  }
}

/** What those said who had to agree, and why. */
function whyTreaty(book: Book, capital: string, { what, because }: OfType<'treaty'>): string | null {
  if ((what !== 'ratified' && what !== 'lapsed') || !bargainerOf(book, capital)?.ratification) return null;
  const name = text(book, `bargainer.${capital}.ratification.name`);
  if (what === 'ratified') return say('because.ratified', { name });
  return because.length === 0
    ? say('because.lapsed.luck', { name })
    : say('because.lapsed', { name, reasons: reasonsText(book, because) });
}

/** Why a promise was not kept, by either side. */
function whyClause(book: Book, { what, because }: OfType<'clause'>, standing: boolean): string | null {
  const reasons = reasonsText(book, because);
  if (what === 'betrayed') return reasons ? say('because.betrayed', { reasons }) : say('because.betrayed.luck');
  if (what !== 'late' && what !== 'broken') return null;
  const late = what === 'late' ? '.late' : '';
  if (!standing) return say(`because.owed${late}`);
  return reasons === '' ? null : say(`because.kept${late}`, { reasons });
}
