import { type Calendar, turnOf } from './calendar.ts';
import type { EntryData, SectionName } from './schema/sections.ts';

/**
 * True for what this game does not reach: a fact on a date outside it, a question that looks beyond its end, an
 * experiment about other months. A library may hold such things; they are for other games.
 */
export function isOutside(section: SectionName, data: EntryData<SectionName>, calendar: Calendar): boolean {
  const off = (date: string | undefined) => {
    const turn = date === undefined ? 0 : turnOf(calendar, date);
    return turn < 0 || turn >= calendar.turns;
  };
  switch (section) {
    case 'timeline':
      return off((data as EntryData<'timeline'>).date);
    case 'questions':
      return (data as EntryData<'questions'>).horizon > calendar.turns;
    case 'claims': {
      const { until, arms, measures } = data as EntryData<'claims'>;
      const steps = Object.values(arms).flatMap((arm) => arm.steps ?? []);
      const dates = [...steps.map(({ at }) => at), ...[...steps, ...Object.values(measures)].flatMap(spanOf)];
      return [until, ...dates].some(off);
    }
    default:
      return false;
  }
}

const spanOf = ({ from, until }: { from?: string | undefined; until?: string | undefined }) => [from, until];
