import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** What became of the copy of the game that this page runs: a newer one is ready, or a part of this one is gone. */
export function NewsSlip() {
  const desk = useDesk();
  const news = desk.news.value;
  const reload = async () => {
    await desk.keeping.flush();
    window.location.reload();
  };
  return (
    <div class="news-shelf" role="status">
      {news && (
        <div class="news-slip">
          <p>{say(`news.${news}`)}</p>
          <div class="row">
            <button type="button" class="button brass" onClick={() => void reload()}>
              {say('news.reload')}
            </button>
            <button
              type="button"
              class="button night"
              onClick={() => {
                desk.news.value = null;
              }}
            >
              {say('news.later')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
