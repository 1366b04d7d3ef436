import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BoardPicture, elementsOf, findElement } from '../../presenters/boardPicture.ts';
import { say } from '../../presenters/say.ts';
import type { BoardHandle } from '../boardModule.ts';

interface CardProps {
  readonly picture: BoardPicture;
  readonly focused: string | null;
  readonly setFocused: (id: string | null) => void;
  readonly board: RefObject<BoardHandle | null>;
}

/**
 * What the map's focused element is, and the keyboard's way to it: one stop in the tab order, in which the arrow keys
 * walk over everything that the map shows.
 */
export function BoardCard({ picture, focused, setFocused, board }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  const elements = elementsOf(picture);
  const element = focused === null ? null : findElement(picture, focused);
  useLayoutEffect(() => {
    board.current?.focus(focused);
    const anchor = focused === null ? null : board.current?.anchor(focused);
    const parent = card.current?.parentElement;
    if (!card.current || !parent || !anchor) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const left = anchor.x + 18 + width > parent.clientWidth ? anchor.x - 18 - width : anchor.x + 18;
    card.current.style.left = `${Math.max(8, Math.min(left, parent.clientWidth - width - 8))}px`;
    card.current.style.top = `${Math.max(8, Math.min(anchor.y - height / 2, parent.clientHeight - height - 8))}px`;
  }, [focused, board]);
  const walk = (step: number) => {
    const at = elements.findIndex(({ id }) => id === focused);
    const next = elements[(at + step + elements.length) % elements.length];
    if (next) setFocused(next.id);
  };
  return (
    <>
      <div
        class="board-walk"
        role="application"
        tabIndex={0}
        aria-label={say('board.walk')}
        onFocus={() => focused ?? walk(1)}
        onBlur={() => setFocused(null)}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          walk(step);
        }}
      />
      <div aria-live="polite">
        {element && (
          <div ref={card} class="board-card sheet">
            <strong>{element.title}</strong>
            <p>{element.detail}</p>
          </div>
        )}
      </div>
    </>
  );
}
