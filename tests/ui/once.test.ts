import { expect, it } from 'vitest';
import { once } from '../../src/ui/desk/once.ts';

type Tap = Partial<Pick<PointerEvent, 'detail' | 'pointerType' | 'timeStamp' | 'clientX' | 'clientY'>>;

/** How many of these clicks, one after another and each on a button of its own, decided something. */
function decided(...taps: readonly Tap[]): number {
  let count = 0;
  for (const tap of taps) {
    const event = { detail: 1, pointerType: 'touch', timeStamp: 0, clientX: 80, clientY: 400, ...tap };
    once(() => {
      count += 1;
    })(event as unknown as MouseEvent);
  }
  return count;
}

it('takes the two taps of a double one for one decision, also where the browser counts each as a first', () => {
  expect(decided({ timeStamp: 10_000 }, { timeStamp: 10_180, clientY: 410 })).toBe(1);
  expect(decided({ timeStamp: 20_000 }, { timeStamp: 20_180, detail: 2 })).toBe(1);
});

it('takes two taps for two decisions when time or distance lies between them', () => {
  expect(decided({ timeStamp: 30_000 }, { timeStamp: 30_900 })).toBe(2);
  expect(decided({ timeStamp: 40_000 }, { timeStamp: 40_180, clientY: 700 })).toBe(2);
});

it('leaves mouse, keys and screen readers as quick as they are', () => {
  const mouse = { pointerType: 'mouse' };
  expect(decided({ ...mouse, timeStamp: 50_000 }, { ...mouse, timeStamp: 50_100 })).toBe(2);
  const key = { pointerType: '', detail: 0 };
  expect(decided({ ...key, timeStamp: 60_000 }, { ...key, timeStamp: 60_100 })).toBe(2);
});
