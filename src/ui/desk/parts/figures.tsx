import type { Reading, ScaleData } from '../../presenters/indicator.ts';
import type { ChangeTone, Direction } from '../../presenters/tone.ts';

const ARROWS: Readonly<Record<Direction, string>> = {
  up: 'M5 1l4 9H1z',
  down: 'M1 2h8l-4 9z',
  flat: 'M1 5h8v2H1z',
  either: 'M5 0l3 5H2zM2 7h6l-3 5z',
};

/** An arrow, repeated by strength. Decoration: the words stand beside it. */
export function Arrows({
  direction,
  tone,
  strength = 1,
}: {
  direction: Direction;
  tone: ChangeTone;
  strength?: number;
}) {
  return (
    <span class={`arrows tone-${tone}`} aria-hidden="true">
      {Array.from({ length: strength }, (_, index) => (
        <svg key={index} class="arrow" viewBox="0 0 10 12" aria-hidden="true">
          <path d={ARROWS[direction]} />
        </svg>
      ))}
    </span>
  );
}

/** Attention as brass points: full ones are left. */
export function Pips({ full, all }: { full: number; all: number }) {
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: Math.max(full, all) }, (_, index) => (
        <i key={index} class={index < full ? 'pip full' : 'pip'} />
      ))}
    </span>
  );
}

/** The scale with its bands and what is known of the value. */
export function ScaleBar({ scale }: { scale: ScaleData }) {
  const percent = (share: number) => `${share * 100}%`;
  const exact = scale.high - scale.low < 0.001;
  return (
    <div class="scale" aria-hidden="true">
      {scale.bands.map(({ from, to, tone }) => (
        <i key={from} class={`scale-band tone-${tone}`} style={{ left: percent(from), width: percent(to - from) }} />
      ))}
      <i
        class={exact ? 'scale-now exact' : 'scale-now'}
        style={{ left: percent(scale.low), width: percent(scale.high - scale.low) }}
      />
    </div>
  );
}

/** A small line of the course so far; a band where only a range is known. */
export function Spark({
  course,
  width,
  height,
  turns,
}: {
  course: readonly Reading[];
  width: number;
  height: number;
  turns?: number;
}) {
  if (course.length === 0) return null;
  const lows = course.map(({ low }) => low);
  const highs = course.map(({ high }) => high);
  const [least, most] = [Math.min(...lows), Math.max(...highs)];
  const room = Math.max(most - least, (Math.abs(most) || 1) * 0.04);
  const middle = (least + most) / 2;
  const x = (index: number) => (index / Math.max(1, (turns ?? course.length) - 1)) * width;
  const y = (value: number) => height / 2 - ((value - middle) / room) * (height - 4);
  const line = course.map(({ low, high }, index) => `${x(index).toFixed(1)},${y((low + high) / 2).toFixed(1)}`);
  const band = [
    ...course.map(({ high }, index) => `${x(index).toFixed(1)},${y(high).toFixed(1)}`),
    ...course.map(({ low }, index) => `${x(index).toFixed(1)},${y(low).toFixed(1)}`).reverse(),
  ];
  const last = course.at(-1);
  return (
    <svg class="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {most - least > 0 && highs.some((high, index) => high !== lows[index]) && (
        <polygon class="range" points={band.join(' ')} />
      )}
      <polyline points={line.join(' ')} />
      {last && <circle class="end" cx={x(course.length - 1)} cy={y((last.low + last.high) / 2)} r="2.5" />}
    </svg>
  );
}
