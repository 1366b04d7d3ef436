import { type BoardElement, type BoardPicture, talksAt } from '../../presenters/boardPicture.ts';
import { say } from '../../presenters/say.ts';
import { TalksButton } from './talksButton.tsx';

/** The board in words: everything that the map shows, to be walked with a keyboard or a screen reader. */
export function BoardList({ picture, note }: { picture: BoardPicture; note: string | null }) {
  const sections: readonly (readonly [string, readonly BoardElement[]])[] = [
    [say('board.places'), picture.places],
    [say('board.flows'), picture.flows],
    [say('board.pressures'), picture.pressures],
    [say('board.front'), picture.front ? [picture.front] : []],
    [say('board.sites'), picture.sites],
    [say('board.seals'), picture.seals],
  ];
  return (
    <section class="board-list" tabIndex={0} aria-label={say('board.as-list')}>
      {note && <p class="soft">{note}</p>}
      <div class="stack">
        {sections
          .filter(([, elements]) => elements.length > 0)
          .map(([title, elements]) => (
            <section key={title}>
              <h3 class="section">{title}</h3>
              <ul>
                {elements.map(({ id, title: name, detail }) => (
                  <li key={id}>
                    <strong>{name}</strong>
                    {detail}
                    <TalksButton talks={talksAt(picture, id)} look="link label" />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </section>
  );
}
