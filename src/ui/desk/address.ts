import { problemText } from '../presenters/saves.ts';
import type { DeskState } from './state.ts';

/**
 * Opens the run that the address carries after `#run=`. A run that cannot be opened leaves a message on the title
 * screen. The address loses the code either way, so that reloading continues the game instead of starting it anew.
 */
export async function openAddress(desk: DeskState, location: Location): Promise<void> {
  if (!location.hash.startsWith('#run=')) return;
  const opened = await desk.outside.saves.openText(location.hash);
  history.replaceState(null, '', location.pathname + location.search);
  if (opened.ok) desk.arrive(opened.session);
  else {
    desk.screen.value = 'title';
    desk.notice.value = problemText(opened.problem);
  }
}
