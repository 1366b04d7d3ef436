import type { Ruleset } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeText } from './changes.ts';
import { shareOf } from './numbers.ts';
import { originLabel } from './origin.ts';
import { sayCount } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';
import { causesOf } from './why.ts';

/** What a hidden truth did to one figure through one rule, over a whole run. */
export interface TraceData {
  readonly indicator: string;
  readonly name: string;
  /** A turn, on average: a sum over years would be beyond the figure's own scale where others push against it. */
  readonly change: string;
  readonly tone: ChangeTone;
  /** 'in each of 9 months on average, through “The transatlantic rift”' */
  readonly through: string;
}

const MOST = 3;

/** Where the truth of a dispute (by its position) was at work in this run, the largest share of a scale first. */
export function tracesOf(book: Book, course: Course, dispute: number): TraceData[] {
  const { ruleset } = book;
  return placesOf(ruleset, dispute)
    .flatMap(({ origin, slot }) => {
      const indicator = ruleset.indicators[slot];
      if (!indicator) return [];
      const amounts = Array.from({ length: course.now.turn + 1 }, (_, turn) =>
        causesOf(course, slot, turn)
          .filter((cause) => cause.origin === origin && !cause.fading)
          .reduce((sum, { amount }) => sum + amount, 0),
      ).filter((amount) => amount !== 0);
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const share = shareOf(indicator, total);
      const shown = changeText(book, indicator, total / amounts.length);
      if (share < 0.005 || !/[1-9]/.test(shown)) return [];
      return [{ indicator, origin, total, shown, share, turns: amounts.length }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ indicator, origin, total, shown, turns }) => ({
      indicator: indicator.id,
      name: text(book, `indicator.${indicator.id}.name`),
      change: shown,
      tone: toneOfChange(indicator.better, total),
      through: sayCount('debrief.trace', turns, { cause: originLabel(book, ruleset.origins[origin]?.id ?? '') }),
    }));
}

interface Place {
  readonly origin: number;
  readonly slot: number;
}

/** Every change that the rules make, or size, by the reading of a dispute: its origin and the slot of its figure. */
export function placesOf(ruleset: Ruleset, dispute: number): Place[] {
  const places = new Map<string, Place>();
  const reads = (node: unknown): boolean =>
    isTree(node) && ((node.op === 'world' && node.dispute === dispute) || Object.values(node).some(reads));
  const visit = (node: unknown, origin: number, decided: boolean): void => {
    if (!isTree(node)) return;
    const own = typeof node.origin === 'number' ? node.origin : origin;
    const under = decided || [node.when, node.utility, node.chance].some(reads);
    const changes = node.do === 'change' || node.do === 'remember';
    if (changes && typeof node.slot === 'number' && (under || reads(node.by))) {
      places.set(`${own}/${node.slot}`, { origin: own, slot: node.slot });
    }
    for (const child of Object.values(node)) visit(child, own, under);
  };
  visit(ruleset, -1, false);
  return [...places.values()];
}

const isTree = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null;
