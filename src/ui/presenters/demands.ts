import { type DemandView, STANCE_ATTENTION } from '../../engine/index.ts';
import { type Book, type Course, text, textOrNull } from './book.ts';
import { dateText } from './dates.ts';
import { type OptionData, presentOption } from './option.ts';
import { say, sayCount } from './say.ts';
import { capitalName } from './tableWords.ts';
import type { StateTone } from './tone.ts';

/** A demand for integration, and how it stands. */
export interface DemandData {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly stage: DemandView['stage'];
  readonly stageText: string;
  readonly since: string;
  readonly due: string | null;
  readonly pressing: boolean;
  readonly steps: readonly StepData[];
  readonly progress: string;
  readonly patience: {
    readonly of: string;
    /** Steps of three that are left. */
    readonly left: 1 | 2 | 3;
    readonly word: string;
    readonly tone: StateTone;
  } | null;
  readonly stances: readonly OptionData[];
}

export interface StepData {
  readonly name: string;
  readonly state: 'done' | 'now' | 'next';
  readonly text: string;
}

export interface TrackData {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** Raised demands; those that wait for an answer first. */
  readonly demands: readonly DemandData[];
  /** How many have not been raised yet; null when all have. */
  readonly dormant: string | null;
}

/** What the page with the demands is called, and what it is about: the scenario's words where it has some. */
export function demandsPage(book: Book): { readonly name: string; readonly text: string } {
  return {
    name: textOrNull(book, 'demands.name') ?? say('tab.union'),
    text: textOrNull(book, 'demands.text') ?? say('union.text'),
  };
}

/** The capital that makes a demand. */
export function demanding(book: Book, id: string): string {
  const capital = book.ruleset.demands.find((demand) => demand.id === id)?.capital ?? -1;
  return capitalName(book, book.ruleset.capitals[capital]?.id ?? '');
}

/** The tracks with their demands. */
export function presentTracks(book: Book, course: Course): TrackData[] {
  const trackOf = (id: string) => book.ruleset.demands.find((demand) => demand.id === id)?.track ?? '';
  return book.display.tracks.map((track) => {
    const own = course.now.demands.filter(({ id }) => trackOf(id) === track);
    const dormant = own.filter(({ stage }) => stage === 'dormant').length;
    const demands = own.filter(({ stage }) => stage !== 'dormant').map((demand) => presentDemand(book, course, demand));
    return {
      id: track,
      name: text(book, `track.${track}.name`),
      meaning: text(book, `track.${track}.meaning`),
      demands: demands.sort((a, b) => Number(b.stage === 'raised') - Number(a.stage === 'raised')),
      dormant: dormant === 0 ? null : sayCount('union.dormant', dormant),
    };
  });
}

function presentDemand(book: Book, course: Course, demand: DemandView): DemandData {
  const rule = book.ruleset.demands.find(({ id }) => id === demand.id);
  const steps = rule?.steps ?? [];
  const months = book.ruleset.turnMonths;
  return {
    id: demand.id,
    name: text(book, `demand.${demand.id}.name`),
    text: text(book, `demand.${demand.id}.text`),
    stage: demand.stage,
    stageText: say(`union.stage.${demand.stage}`),
    since: say('union.since', { date: dateText(book.ruleset, demand.since).long }),
    due: dueText(book, course, demand.due),
    pressing: demand.due !== null && demand.due <= course.now.turn,
    steps: steps.map((step, index) => {
      const under = demand.stage === 'implementing' && index === demand.steps;
      const state = index < demand.steps ? 'done' : under ? 'now' : 'next';
      return {
        name: text(book, `demand.${demand.id}.step.${step.id}.name`),
        state,
        text: under
          ? say('union.step.now', { n: Math.floor(demand.worked / months) + 1, turns: Math.ceil(step.months / months) })
          : say(state === 'done' ? 'union.step.done' : 'union.step.next'),
      };
    }),
    progress: say('union.progress', { done: Math.min(demand.steps, steps.length), all: steps.length }),
    patience: demand.patience === null ? null : patienceOf(demanding(book, demand.id), demand.patience),
    stances: demand.stances.map(({ stance, blocked }) =>
      presentOption(book, {
        key: stance,
        label: say(`union.stance.${stance}`),
        blocked,
        attention: STANCE_ATTENTION,
        command: { type: 'demand/answer', demand: demand.id, stance },
      }),
    ),
  };
}

function dueText(book: Book, course: Course, due: number | null): string | null {
  if (due === null) return null;
  return due < course.now.turn ? say('union.overdue') : say('union.due', { date: dateText(book.ruleset, due).long });
}

function patienceOf(capital: string, left: 1 | 2 | 3): NonNullable<DemandData['patience']> {
  const of = say('union.patience', { capital });
  if (left === 3) return { of, left, word: say('union.patience.high'), tone: 'calm' };
  if (left === 2) return { of, left, word: say('union.patience.mid'), tone: 'warning' };
  return { of, left, word: say('union.patience.low'), tone: 'danger' };
}
