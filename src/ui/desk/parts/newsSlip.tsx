import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** What became of the copy of the game that this page runs: a newer one is ready, or a part of this one is gone. */
export function NewsSlip() {
  const desk = useDesk();
  const news = desk.news.value;
  const reload = async () => {
    await desk.flush();
    window.location.reload();
  };
  return (
    <div class="news" role="status">
      {news && (
        <p class="alert">
          {say(`news.${news}`)}{' '}
          <button type="button" class="link" onClick={() => void reload()}>
            {say('news.reload')}
          </button>{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              desk.news.value = null;
            }}
          >
            {say('dialog.close')}
          </button>
        </p>
      )}
    </div>
  );
}
