import type { MeasuredDanger } from '../../presenters/dangers.ts';
import { Distance } from './distance.tsx';

/** Ways to lose with how near they are, in a word, a bar and figures. */
export function Nearest({ dangers }: { dangers: readonly MeasuredDanger[] }) {
  return (
    <ul class="nearest">
      {dangers.map(({ id, name, distance }) => (
        <li key={id}>
          <span class="nearest-name">{name}</span>
          <span class={`nearest-word tone-${distance.tone}`}>{distance.word}</span>
          <Distance distance={distance} />
          <span class="nearest-figures">{distance.figures.join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}
