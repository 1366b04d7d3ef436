import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BoardPicture, elementsOf, findElement, talksAt } from '../../presenters/boardPicture.ts';
import { say } from '../../presenters/say.ts';
import type { BoardHandle } from '../boardModule.ts';
import { useDesk } from '../context.ts';
import { placeCard } from './placeCard.ts';
import { TalksButton } from './talksButton.tsx';

/** The element of the map that is looked at; null: none is. */
export type Chosen = {
  readonly id: string;
  /** By a click, a tap or the keyboard: the card stays and can be used. Else it comes and goes with the pointer. */
  readonly held: boolean;
} | null;

interface CardProps {
  readonly picture: BoardPicture;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly board: RefObject<BoardHandle | null>;
}

/**
 * What the map's focused element is, and the keyboard's way to it: one stop in the tab order, in which the arrow keys
 * walk over everything that the map shows.
 */
export function BoardCard({ picture, chosen, choose, board }: CardProps) {
  const desk = useDesk();
  const card = useRef<HTMLDivElement>(null);
  const elements = elementsOf(picture);
  const focused = chosen?.id ?? null;
  const open = chosen?.held === true;
  const element = focused === null ? null : findElement(picture, focused);
  const talks = focused === null ? null : talksAt(picture, focused);
  useLayoutEffect(() => {
    board.current?.focus(focused);
    const anchor = focused === null ? null : board.current?.anchor(focused);
    const parent = card.current?.parentElement;
    if (!card.current || !parent || !anchor) return;
    // Where it lay before, the edge of the board may have made it narrower.
    card.current.style.left = '0';
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const room = { width: parent.clientWidth, height: parent.clientHeight };
    const { left, top } = placeCard({ width, height }, anchor, room);
    card.current.style.left = `${left}px`;
    card.current.style.top = `${top}px`;
  }, [focused, open, board]);
  const walk = (step: number) => {
    const at = elements.findIndex(({ id }) => id === focused);
    const from = at === -1 && step < 0 ? 0 : at;
    const next = elements[(from + step + elements.length) % elements.length];
    if (next) choose({ id: next.id, held: true });
  };
  const leave = ({ currentTarget, relatedTarget }: preact.TargetedFocusEvent<HTMLElement>) => {
    // Between the walk and the card, or by a press on the card's words, it is not left.
    const pane = currentTarget.closest('.board');
    if (!(relatedTarget instanceof Node && pane?.contains(relatedTarget))) choose(null);
  };
  return (
    <>
      <div
        class="board-walk"
        role="application"
        tabIndex={0}
        aria-label={say(desk.tabs.includes('table') ? 'board.walk.table' : 'board.walk')}
        onFocus={() => {
          if (chosen === null) walk(1);
          else choose({ ...chosen, held: true });
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && talks) {
            event.preventDefault();
            desk.openTable(talks.capital);
          }
          const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          walk(step);
        }}
      />
      <div aria-live="polite">
        {element && (
          <div ref={card} class={open ? 'board-card sheet open' : 'board-card sheet'} onFocusOut={leave}>
            <strong>{element.title}</strong>
            <p>{element.detail}</p>
            {open ? (
              <TalksButton talks={talks} look="button" />
            ) : (
              talks && <p class="hint">{say('board.talks.hint')}</p>
            )}
          </div>
        )}
      </div>
    </>
  );
}
