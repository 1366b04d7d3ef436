import type { BoardAnchor } from '../../presenters/boardPicture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between a card and what it tells of, and the edge of the board. */
const APART = 16;
const EDGE = 8;

/**
 * The upper left corner of a card that tells of a mark on a board of this size: beside the mark, or above or below a
 * line that runs across, so that it never lies over what it tells of while there is room elsewhere.
 */
export function placeCard(card: Size, mark: BoardAnchor, room: Size): { readonly left: number; readonly top: number } {
  const across = (left: number) => Math.max(EDGE, Math.min(left, room.width - card.width - EDGE));
  const down = (top: number) => Math.max(EDGE, Math.min(top, room.height - card.height - EDGE));
  const [middle, height] = [mark.x - card.width / 2, mark.y - card.height / 2];
  const right = { left: mark.right + APART, top: down(height) };
  const left = { left: mark.left - APART - card.width, top: down(height) };
  const above = { left: across(middle), top: mark.top - APART - card.height };
  const below = { left: across(middle), top: mark.bottom + APART };
  const beside = [right, left];
  // Away from the middle of the map, where most lines meet.
  const over = mark.y < room.height / 2 ? [above, below] : [below, above];
  const wide = mark.right - mark.left > Math.max(60, mark.bottom - mark.top);
  const fits = (at: { left: number; top: number }) =>
    at.left >= EDGE &&
    at.top >= EDGE &&
    at.left + card.width <= room.width - EDGE &&
    at.top + card.height <= room.height - EDGE;
  const best = (wide ? [...over, ...beside] : [...beside, ...over]).find(fits);
  return best ?? { left: across(mark.x + APART), top: down(mark.y + APART) };
}
