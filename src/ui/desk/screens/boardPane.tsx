import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { presentBoard } from '../../presenters/board.ts';
import { boardBeats } from '../../presenters/boardBeats.ts';
import { findElement } from '../../presenters/boardPicture.ts';
import { say } from '../../presenters/say.ts';
import { atLeisure } from '../atLeisure.ts';
import type { BoardHandle } from '../boardModule.ts';
import { useCourse, useDesk } from '../context.ts';
import { BoardCard, type Chosen } from '../parts/boardCard.tsx';
import { BoardList } from '../parts/boardList.tsx';

/** The board: a living map when it can be drawn, and always a list that says the same. */
export function BoardPane() {
  const desk = useDesk();
  const course = useCourse();
  const { settings, loadBoard } = desk.outside;
  const host = useRef<HTMLDivElement>(null);
  const board = useRef<BoardHandle | null>(null);
  const [state, setState] = useState<'loading' | 'ready'>('loading');
  const [chosen, choose] = useState<Chosen>(null);
  const session = desk.session.value;
  const picture = useMemo(
    () => (session ? presentBoard(desk.book, session.state, course) : null),
    [desk.book, session, course],
  );
  const first = useRef(picture);
  first.current = picture;
  // The board's listener is made once, and the pointer leaves a card that is held alone. What is gone holds nothing.
  const held = useRef<string | null>(null);
  held.current = chosen?.held && picture && findElement(picture, chosen.id) ? chosen.id : null;
  const wanted = settings.map.value;
  const map = desk.mapped;

  useEffect(() => {
    if (!wanted || !host.current || !first.current) return;
    let gone = false;
    desk.mapFailed.value = false;
    const parent = host.current;
    const start = async () => {
      // Reading the board's scripts takes as long as all the rest.
      await atLeisure();
      if (gone) return;
      const { createBoard } = await loadBoard();
      if (gone || !first.current) return;
      board.current = createBoard(parent, {
        picture: first.current,
        reducedMotion: settings.reducedMotion.value,
        onFocus: (id) => {
          if (held.current === null) choose(id === null ? null : { id, held: false });
          else board.current?.focus(held.current);
        },
        onActivate: (id) => choose({ id, held: true }),
      });
      await board.current.ready;
      if (!gone) setState('ready');
    };
    start().catch(() => {
      if (!gone) desk.mapFailed.value = true;
    });
    return () => {
      gone = true;
      board.current?.destroy();
      board.current = null;
    };
  }, [wanted, loadBoard, settings]);

  useEffect(() => {
    if (picture && state === 'ready') board.current?.update(picture);
  }, [picture, state]);
  useEffect(() => board.current?.setReducedMotion(settings.reducedMotion.value), [settings.reducedMotion.value]);
  useEffect(() => {
    if (map) board.current?.resize();
    else choose(null);
  }, [map]);
  const report = desk.report.value;
  useEffect(() => {
    if (!report || !session || !picture) return;
    void board.current?.play(boardBeats(desk.book, session.lastMonth(), picture));
    return () => board.current?.skip();
  }, [report]);

  if (!picture) return null;
  return (
    <section
      class={map ? 'board' : 'board sheet'}
      aria-label={say('board.label')}
      id="board"
      tabIndex={-1}
      data-coach="board"
      onPointerDown={({ target }) => {
        if (held.current !== null && !(target instanceof Element && target.closest('.board-card'))) choose(null);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') choose(null);
      }}
    >
      <h2 class="hidden">{say('board.label')}</h2>
      {/* The canvas says nothing to a screen reader; the list beside it says everything. */}
      <div ref={host} class="board-host" aria-hidden="true" hidden={!map} />
      {map && state === 'loading' && <p class="board-wait">{say('app.loading')}</p>}
      {map ? (
        <BoardCard picture={picture} chosen={chosen} choose={choose} board={board} />
      ) : (
        <BoardList
          picture={picture}
          note={wanted ? (desk.mapFailed.value ? say('board.failed') : null) : say('board.off')}
        />
      )}
    </section>
  );
}
