import type { DeskState } from './state.ts';

/** Keys of the game screen; ignored while somebody types or a sheet lies open. Returns how to stop listening. */
export function listenToKeys(desk: DeskState): () => void {
  const listen = (event: KeyboardEvent) => {
    // A key that is held down acts once.
    if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return;
    if (desk.screen.value !== 'game' || desk.dialog.value || !desk.course.value) return;
    if (act(desk, event.key)) event.preventDefault();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}

/** Does what a key stands for; false when it stands for nothing. */
function act(desk: DeskState, key: string): boolean {
  if (desk.report.value) {
    if (key === 'Escape') desk.closeReport();
    return key === 'Escape';
  }
  // 0 stands to the right of 9.
  const tab = /^\d$/.test(key) ? desk.tabs[(Number(key) + 9) % 10] : undefined;
  if (tab) {
    desk.turnTo(tab);
    return true;
  }
  switch (key.toLowerCase()) {
    case 'e':
      desk.endMonth();
      return true;
    case 'u':
      desk.undo();
      return true;
    case 'b':
      document.querySelector<HTMLElement>('.board-walk, .board-list')?.focus();
      return true;
    case 'l':
      desk.boardAs.value = desk.boardAs.value === 'map' ? 'list' : 'map';
      return true;
    case 'g':
      desk.dialog.value = { kind: 'goal' };
      return true;
    case '?':
      desk.dialog.value = { kind: 'keys' };
      return true;
    case 'escape':
      desk.coach.value = null;
      desk.breaking.value = null;
      return true;
    default:
      return false;
  }
}
