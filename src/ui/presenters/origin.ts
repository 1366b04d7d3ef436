import type { GameEvent, Ruleset } from '../../engine/index.ts';
import { type Book, text } from './book.ts';
import { say } from './say.ts';

/** A citation that can be opened. `page` is the codex page that shows it. */
export interface SourceData {
  /** 'Talks 2025, ¶ 8' */
  readonly label: string;
  /** The full title. */
  readonly title: string;
  readonly page: string;
}

/** The id of the origin of what an answer to a cable brings. */
export function answerOrigin(
  { cables }: Ruleset,
  { cable, choice }: Extract<GameEvent, { readonly type: 'cable-answered' }>,
): string {
  return `cable.${cables[cable]?.id}.${cables[cable]?.choices[choice]?.id}`;
}

/** What a cause is called on the screen: 'Refineries lose money', 'An envoy in February: Receive him'. */
export function originLabel(book: Book, originId: string): string {
  const [kind = '', a = '', b = '', c = ''] = originId.split('.');
  switch (kind) {
    case 'cable':
      return b === ''
        ? text(book, `cable.${a}.title`)
        : `${text(book, `cable.${a}.title`)}: ${choiceLabel(book, a, b)}`;
    case 'move':
      return say('event.move', { capital: text(book, `capital.${a}.name`), name: text(book, `move.${a}.${b}.name`) });
    case 'transition':
      return say('event.situation', { situation: text(book, `situation.${a}.name`), phase: phaseName(book, a, c) });
    case 'phase':
      return say('event.situation', { situation: text(book, `situation.${a}.name`), phase: phaseName(book, a, b) });
    case 'demand':
      return b === ''
        ? text(book, `demand.${a}.name`)
        : `${text(book, `demand.${a}.name`)}: ${text(book, `demand.${a}.step.${b}.name`)}`;
    case 'fact':
      return text(book, `fact.${a}.title`);
    case 'table':
      return say(`origin.table.${b}` as 'origin.table.signed', { name: text(book, `capital.${a}.name`) });
    case 'engine':
      return say(a === 'start' ? 'origin.start' : 'origin.limit');
    default:
      return text(book, `${originId}.name`);
  }
}

export function choiceLabel(book: Book, cable: string, choice: string): string {
  return text(book, `cable.${cable}.choice.${choice}.label`);
}

export function phaseName(book: Book, situation: string, phase: string): string {
  return text(book, `situation.${situation}.phase.${phase}.name`);
}

/** `talks-2025#8` as a link to the codex page of the source; 'assumption' as a link to what that means. */
export function presentSource(book: Book, source: string): SourceData {
  if (source === 'assumption') {
    return { label: say('why.assumption'), title: say('codex.assumption.text'), page: 'source.assumption' };
  }
  const [id = source, paragraph] = source.split('#');
  const short = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    label: paragraph ? `${short}, ¶ ${paragraph}` : short,
    title: text(book, `source.${id}.title`),
    page: `source.${id}`,
  };
}
