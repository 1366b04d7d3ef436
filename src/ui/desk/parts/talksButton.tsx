import type { TalksLink } from '../../presenters/boardPicture.ts';
import { useDesk } from '../context.ts';

/** Leads to the table with a capital, and says at once where it will not talk now. */
export function TalksButton({ talks, look }: { talks: TalksLink | null; look: 'button' | 'link label' }) {
  const desk = useDesk();
  if (!talks) return null;
  return (
    <span class="talks-link">
      <button type="button" class={look} onClick={() => desk.openTable(talks.capital)}>
        {talks.label}
      </button>
      {talks.blocked !== null && <span class="blocked">{talks.blocked}</span>}
    </span>
  );
}
