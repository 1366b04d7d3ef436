import type { Indicator } from '../../engine/index.ts';
import { say } from './say.ts';

type Unit = Indicator['unit'];

/** The typographic minus, as wide as a plus. */
const MINUS = '−';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Digits after the point that a unit is shown with. */
export function digitsOf(unit: Unit): 0 | 1 {
  return unit === 'percent' ? 1 : 0;
}

/** A figure without its unit: 1,240 or −3.5. `digits` are after the point. */
export function figure(value: number, digits: 0 | 1 = 0): string {
  const text = (digits === 0 ? grouped : oneDigit).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** A figure with its unit, as it is read aloud and on screen. */
export function quantity(value: number, unit: Unit): string {
  return withUnit(figure(value, digitsOf(unit)), unit);
}

/** A change with its sign: +4, −1.2. Zero has no sign. */
export function change(value: number, digits: 0 | 1 = 0): string {
  const text = figure(value, digits);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** A change with sign and unit. */
export function changeOf(value: number, unit: Unit): string {
  return withUnit(change(value, changeDigits(value, unit)), unit);
}

/** Small changes of points keep a digit, so that a real change is not shown as nothing. */
export function changeDigits(value: number, unit: Unit): 0 | 1 {
  if (unit === 'percent') return 1;
  return unit === 'points' && Math.abs(value) < 10 && Math.abs(value - Math.round(value)) > 0.049 ? 1 : 0;
}

/** A range: '3 to 7', or one figure when both ends look the same. */
export function range(low: number, high: number, digits: 0 | 1 = 0): string {
  const [a, b] = [figure(low, digits), figure(high, digits)];
  return a === b ? a : say('foreseen.range', { low: a, high: b });
}

/** A reading with its unit: '3 to 7 m USD', or one figure when both ends look the same. */
export function quantities({ low, high }: { readonly low: number; readonly high: number }, unit: Unit): string {
  return withUnit(range(low, high, digitsOf(unit)), unit);
}

/** The size of a change as a share of its scale. */
export function shareOf({ min, max }: Pick<Indicator, 'min' | 'max'>, amount: number): number {
  return Math.abs(amount) / (max - min || 1);
}

/** Puts the unit after a figure; points have none. */
export function withUnit(text: string, unit: Unit): string {
  if (unit === 'points') return text;
  return unit === 'percent' ? `${text} ${say('unit.percent')}` : `${text} ${say(`unit.${unit}`)}`;
}

/**
 * Rounds the amounts to `digits` after the point so that they still add up to the rounded total (largest
 * remainder): what stands on the screen can be added up by hand.
 */
export function roundTogether(amounts: readonly number[], total: number, digits: 0 | 1 = 0): number[] {
  const scale = digits === 0 ? 1 : 10;
  const floors = amounts.map((amount) => Math.floor(amount * scale));
  let missing = Math.round(total * scale) - floors.reduce((sum, floor) => sum + floor, 0);
  const order = amounts
    .map((amount, index) => ({ index, rest: amount * scale - Math.floor(amount * scale) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (let turn = 0; missing !== 0 && order.length > 0; turn += 1) {
    const { index } = (missing > 0 ? order[turn % order.length] : order.at(-1 - (turn % order.length))) ?? { index: 0 };
    floors[index] = (floors[index] ?? 0) + Math.sign(missing);
    missing -= Math.sign(missing);
  }
  // Adding 0 turns a negative zero into a plain one.
  return floors.map((floor) => floor / scale + 0);
}
