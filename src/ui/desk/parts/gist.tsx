import type { ForeseenData } from '../../presenters/foreseen.ts';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { Arrows } from './figures.tsx';

const WAYS = { up: 'up', down: 'down', flat: 'either', either: 'either' } as const;

/** A line of what something is chiefly for and what it chiefly costs: names and arrows, words for a screen reader. */
export function Gist({ items }: { items: readonly ForeseenData[] }) {
  if (items.length === 0) return null;
  return (
    <span class="letter-meta gist">
      {items.map(({ indicator, name, direction, tone, strength }) => (
        <span key={indicator}>
          <Arrows direction={direction} tone={tone} strength={strength} /> {name}
          <span class="hidden">{`, ${say(`foreseen.${WAYS[direction]}`)}, ${toneWord(tone)}.`}</span>
        </span>
      ))}
    </span>
  );
}
