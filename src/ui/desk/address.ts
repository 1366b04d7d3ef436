import { problemText } from '../presenters/saves.ts';
import type { DeskState } from './state.ts';

/**
 * Opens the run that the address carries after `#run=`. A run that cannot be opened leaves a message: over the game
 * that is being played, else on the title screen. The address loses the code either way, so that reloading continues
 * the game instead of starting it anew.
 */
export async function openAddress(desk: DeskState, location: Location): Promise<void> {
  if (!location.hash.startsWith('#run=')) return;
  const refused = await desk.open(desk.outside.saves.openText(location.hash));
  history.replaceState(history.state, '', location.pathname + location.search);
  if (!refused) return;
  if (desk.screen.value !== 'game') await desk.leave();
  desk.notice.value = problemText(refused.problem);
}
