import { useLayoutEffect, useState } from 'preact/hooks';
import { type Grid, lowered, raised, snapped } from '../../presenters/package.ts';

interface StepperProps {
  readonly grid: Grid;
  readonly amount: number;
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly onChange: (amount: number) => void;
}

/** An amount on a scale: two buttons and a field that takes arrow keys and typed numbers. */
export function Stepper({ grid, amount, label, less, more, onChange }: StepperProps) {
  const [typed, setTyped] = useState(String(amount));
  useLayoutEffect(() => setTyped(String(amount)), [amount]);
  const commit = () => {
    const next = snapped(grid, Number.parseFloat(typed));
    setTyped(String(next));
    if (next !== amount) onChange(next);
  };
  const to = (next: number) => next !== amount && onChange(next);
  const atLeast = amount <= grid.min;
  const atMost = amount >= grid.most;
  return (
    <span class="stepper">
      <button
        type="button"
        class="step"
        aria-label={less}
        aria-disabled={atLeast}
        onClick={() => to(lowered(grid, amount))}
      >
        −
      </button>
      <input
        class="step-value"
        type="number"
        inputMode="decimal"
        aria-label={label}
        min={grid.min}
        max={grid.most}
        step={grid.step}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          const steps: Readonly<Record<string, (grid: Grid, amount: number) => number>> = {
            ArrowUp: raised,
            ArrowDown: lowered,
          };
          const step = steps[event.key];
          if (event.key === 'Enter') commit();
          if (!step) return;
          event.preventDefault();
          to(step(grid, amount));
        }}
      />
      <button
        type="button"
        class="step"
        aria-label={more}
        aria-disabled={atMost}
        onClick={() => to(raised(grid, amount))}
      >
        +
      </button>
    </span>
  );
}
