import type { CableView, GameEvent } from '../../engine/index.ts';
import { type Book, type Course, positionOf, text, textOrNull } from './book.ts';
import { dateText } from './dates.ts';
import { type OptionData, presentOption } from './option.ts';
import { choiceLabel, presentSource, type SourceData } from './origin.ts';
import { say, sayCount } from './say.ts';

/** A letter on the desk. */
export interface CableData {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly from: string;
  readonly due: string;
  /** True when this is the last month to answer. */
  readonly pressing: boolean;
  readonly isNew: boolean;
  /** That such a cable came before, what became of it, and when; null for the first. */
  readonly again: string | null;
  /** What silence amounts to. */
  readonly fallback: string;
  readonly fallbackKey: string;
  readonly choices: readonly OptionData[];
  readonly sources: readonly SourceData[];
}

/** The open cables, the pressing ones first. */
export function presentCables(book: Book, course: Course): CableData[] {
  return [...course.now.cables]
    .sort((a, b) => a.due - b.due || a.arrived - b.arrived)
    .map((cable) => presentCable(book, course, cable));
}

function presentCable(book: Book, course: Course, cable: CableView): CableData {
  const { turn } = course.now;
  const rule = book.ruleset.cables.find(({ id }) => id === cable.id);
  const capital = rule?.from == null ? null : (book.ruleset.capitals[rule.from]?.id ?? null);
  const sender = capital ? text(book, `capital.${capital}.name`) : textOrNull(book, `cable.${cable.id}.sender`);
  const pressing = cable.due <= turn;
  return {
    id: cable.id,
    title: text(book, `cable.${cable.id}.title`),
    text: text(book, `cable.${cable.id}.text`),
    from: sender ?? '',
    due: pressing ? say('cables.due.now') : say('cables.due.later', { date: dateText(book.ruleset, cable.due).long }),
    pressing,
    isNew: cable.arrived === turn,
    again: againText(book, course, cable.id),
    fallback: say('cables.fallback', { label: choiceLabel(book, cable.id, cable.fallback) }),
    fallbackKey: cable.fallback,
    choices: cable.choices.map((choice) =>
      presentOption(book, {
        key: choice.id,
        label: choiceLabel(book, cable.id, choice.id),
        text: textOrNull(book, `cable.${cable.id}.choice.${choice.id}.text`),
        attention: choice.attention,
        money: choice.money,
        blocked: choice.blocked,
        unlessMet: `cable.${cable.id}.choice.${choice.id}.unless_met`,
        command: { type: 'cable/answer', cable: cable.id, choice: choice.id },
      }),
    ),
    sources: sourcesOf(book, cable.id),
  };
}

function againText(book: Book, course: Course, id: string): string | null {
  const position = positionOf(book.ruleset.cables, id);
  const before = course.events.filter(
    (event): event is Extract<GameEvent, { type: 'cable-answered' }> =>
      event.type === 'cable-answered' && event.cable === position,
  );
  const last = before.at(-1);
  if (!last) return null;
  const choice = book.ruleset.cables[position]?.choices[last.choice]?.id ?? '';
  const what = sayCount(last.byDefault ? 'cables.again.defaulted' : 'cables.again.answered', before.length, {
    date: dateText(book.ruleset, last.turn).long,
    choice: choiceLabel(book, id, choice),
  });
  return `${sayCount('cables.again', before.length)} ${what}`;
}

/** The sources of a cable are those of its choices. */
function sourcesOf(book: Book, cable: string): SourceData[] {
  const ids = book.ruleset.origins
    .filter(({ id }) => id.startsWith(`cable.${cable}.`))
    .flatMap(({ sources }) => sources);
  return [...new Set(ids)].map((source) => presentSource(book, source));
}
