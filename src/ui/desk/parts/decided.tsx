import type { DecidedData } from '../../presenters/brief.ts';

/** Decisions, each with what came of it. */
export function Decided({ items }: { items: readonly DecidedData[] }) {
  return (
    <ul class="decisions">
      {items.map(({ title, outcome }, index) => (
        <li key={index}>
          {title}
          {outcome !== null && <span class="hint">{outcome}</span>}
        </li>
      ))}
    </ul>
  );
}
