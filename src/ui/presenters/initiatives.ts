import type { InitiativeView } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { type OptionData, presentOption } from './option.ts';
import { presentSource, type SourceData } from './origin.ts';
import { say, sayCount } from './say.ts';

/** Something that Minsk can undertake. */
export interface InitiativeData {
  readonly id: string;
  readonly dossier: string;
  readonly name: string;
  readonly text: string;
  readonly state: 'running' | 'available' | 'blocked';
  /** '2 months left', 'takes 3 months' */
  readonly duration: string;
  /** '1 attention each further month', 'done 2 times before' */
  readonly notes: readonly string[];
  /** Start it, or stop it while it runs. */
  readonly option: OptionData;
  readonly sources: readonly SourceData[];
}

export interface DossierData {
  readonly id: string;
  readonly name: string;
  readonly running: readonly InitiativeData[];
  readonly available: readonly InitiativeData[];
  readonly blocked: readonly InitiativeData[];
}

/** All initiatives by dossier, in the scenario's order. */
export function presentInitiatives(book: Book, course: Course): DossierData[] {
  const all = course.now.initiatives.map((initiative) => presentInitiative(book, initiative));
  const dossiers = [...new Set([...book.display.dossiers, ...all.map(({ dossier }) => dossier)])];
  return dossiers
    .map((id) => {
      const own = all.filter(({ dossier }) => dossier === id);
      const of = (state: InitiativeData['state']) => own.filter((initiative) => initiative.state === state);
      return {
        id,
        name: text(book, `dossier.${id}.name`),
        running: of('running'),
        available: of('available'),
        blocked: of('blocked'),
      };
    })
    .filter(({ running, available, blocked }) => running.length + available.length + blocked.length > 0);
}

function presentInitiative(book: Book, initiative: InitiativeView): InitiativeData {
  const rule = book.ruleset.initiatives.find(({ id }) => id === initiative.id);
  const { running } = initiative;
  const name = text(book, `initiative.${initiative.id}.name`);
  const upkeep = rule?.upkeep ?? 0;
  const origin = book.ruleset.origins.find(({ id }) => id === `initiative.${initiative.id}`);
  return {
    id: initiative.id,
    dossier: rule?.dossier ?? '',
    name,
    text: text(book, `initiative.${initiative.id}.text`),
    state: running ? 'running' : initiative.blocked === null ? 'available' : 'blocked',
    duration: running ? leftText(initiative.left) : durationText(rule?.duration ?? null, book.ruleset.turnMonths),
    notes: [
      ...(upkeep > 0 ? [say('initiatives.upkeep', { n: upkeep })] : []),
      ...timesOf(initiative.times, rule?.limit ?? 0),
    ],
    option: presentOption(book, {
      key: initiative.id,
      label: say(running ? 'initiatives.stop' : 'initiatives.start'),
      attention: running ? 0 : initiative.attention,
      money: running ? 0 : initiative.money,
      blocked: running ? null : initiative.blocked,
      unlessMet: `initiative.${initiative.id}.unless_met`,
      command: { type: running ? 'initiative/stop' : 'initiative/start', initiative: initiative.id },
    }),
    sources: (origin?.sources ?? []).map((source) => presentSource(book, source)),
  };
}

/** Fewer than this is a limit worth telling; a scenario that sets none has more. */
const MANY = 24;

/** How often it has been done, and of how many times where that is limited. */
function timesOf(times: number, limit: number): string[] {
  if (limit <= MANY) return [sayCount('initiatives.times.of', limit, { times })];
  return times > 0 ? [sayCount('initiatives.times', times)] : [];
}

function leftText(left: number | null): string {
  return left === null ? say('initiatives.open') : sayCount('initiatives.left', left);
}

function durationText(duration: number | null, turnMonths: number): string {
  if (duration === null) return say('initiatives.open');
  return duration === 0
    ? say('initiatives.duration.now')
    : sayCount('initiatives.duration', Math.ceil(duration / turnMonths));
}
