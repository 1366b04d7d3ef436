import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { AxesData } from '../../presenters/axes.ts';
import { useWidth } from './useWidth.ts';

/** Where a time and a value lie on the drawing, in pixels. */
export interface Places {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** 'x,y' for a list of points. */
  readonly spot: (at: number, value: number) => string;
  readonly top: number;
  readonly bottom: number;
}

interface PlotProps {
  readonly axes: AxesData;
  readonly height: number;
  /** Small: no letters, only the drawing. */
  readonly small?: boolean;
  readonly children: (places: Places) => ComponentChildren;
}

/** The frame of a chart over time. What it says stands beside it in words and as a table. */
export function Plot({ axes, height, small = false, children }: PlotProps) {
  const { element, width } = useWidth<HTMLSpanElement>(small ? 180 : 420);
  const hatch = useId();
  const longest = Math.max(1, ...axes.ticks.map(({ label }) => label.length));
  const [left, right, top, foot] = small ? [1, 3, 3, 3] : [longest * 6.6 + 12, 10, axes.unit === '' ? 20 : 36, 24];
  const bottom = height - foot;
  const x = (at: number) => left + ((at - axes.from) / Math.max(1, axes.until - axes.from)) * (width - left - right);
  const y = (value: number) => bottom - ((value - axes.low) / (axes.high - axes.low || 1)) * (bottom - top);
  const spot = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
  return (
    <span ref={element} class={small ? 'plot small' : 'plot'}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v5" />
          </pattern>
        </defs>
        {axes.dangers.map(({ from, to, word }) => (
          <rect
            key={word}
            x={left}
            width={Math.max(0, width - left - right)}
            y={y(to)}
            height={y(from) - y(to)}
            fill={`url(#${hatch})`}
          />
        ))}
        {!small && <Letters axes={axes} x={x} y={y} left={left} right={width - right} bottom={bottom} />}
        {children({ x, y, spot, top, bottom })}
        {!small &&
          axes.dangers
            .filter(({ from, to }) => y(from) - y(to) > 16)
            .map(({ from, to, word }) => (
              <text key={word} class="danger" x={left + 5} y={from <= axes.low ? y(from) - 5 : y(to) + 13}>
                {word}
              </text>
            ))}
        {!small && axes.unit !== '' && (
          <text x={0} y={12}>
            {axes.unit}
          </text>
        )}
      </svg>
    </span>
  );
}

interface LettersProps extends Pick<Places, 'x' | 'y' | 'bottom'> {
  readonly axes: AxesData;
  readonly left: number;
  readonly right: number;
}

function Letters({ axes, x, y, left, right, bottom }: LettersProps) {
  return (
    <>
      {axes.ticks.map(({ value, label }) => (
        <g key={value}>
          <path class="grid" d={`M${left} ${y(value)}H${right}`} />
          <text x={left - 7} y={y(value) + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {axes.dates.map(({ at, label, year }) => (
        <g key={at}>
          <path class="tick" d={`M${x(at)} ${bottom}v4`} />
          <text
            class={year ? 'year' : undefined}
            x={x(at)}
            y={bottom + 18}
            text-anchor={at === axes.from ? 'start' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
