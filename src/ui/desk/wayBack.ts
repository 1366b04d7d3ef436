import { batch, effect, signal } from '@preact/signals';
import type { DeskState } from './state.ts';
import type { Tab } from './tabs.ts';

/** By when what the reader's step back closes has closed. */
const SETTLED_MS = 400;

/** How each sheet that lies open closes, the topmost last. */
const sheets = signal<readonly (() => void)[]>([]);

/** Puts a sheet on top; the returned function takes it away. */
export function layOnTop(close: () => void): () => void {
  sheets.value = [...sheets.peek(), close];
  return () => {
    sheets.value = sheets.peek().filter((each) => each !== close);
  };
}

/**
 * Makes the browser's way back lead back in the game: from a sheet to what lies below it, from a page of the codex to
 * where it was linked, from a page of the desk to the brief, from a branch to its run, from a run of a class to the
 * class, from the game to the title screen, and only then to another site. Each of these layers is an entry of the
 * browser's history that carries its depth, 0 for the title screen.
 */
export function keepWayBack(desk: DeskState, history: History, target: EventTarget): void {
  /** The page of the desk from which the codex was opened by a link. */
  let linked: Tab | null = null;
  let before = { tab: desk.tab.peek(), page: desk.codexPage.peek() };
  /** Whether a step that the game itself takes is on its way, and to which depth the reader's own step led. */
  let stepping = false;
  let led = Number.POSITIVE_INFINITY;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const layers = (): (() => void)[] => {
    const screen = desk.screen.value;
    const tab = desk.tab.value;
    const page = desk.codexPage.value;
    const closers: (() => void)[] = [];
    const branched = desk.branched.value;
    if (screen !== 'title') closers.push(() => void desk.leave());
    if ((screen === 'game' || screen === 'verdict') && desk.whose.value !== null) closers.push(() => desk.toClass());
    // Until a month has passed in it: from then on a branch is a game like any other.
    if (screen === 'game' && branched?.turn === desk.course.value?.now.turn && branched)
      closers.push(() => desk.show(branched.from));
    if (screen === 'game' && desk.report.value) closers.push(() => desk.closeReport());
    else if (screen === 'game') {
      if (tab !== 'brief') closers.push(() => desk.turnTo('brief'));
      if (tab === 'codex' && page !== null)
        closers.push(() =>
          batch(() => {
            desk.codexPage.value = null;
            if (linked) desk.turnTo(linked);
          }),
        );
    }
    return [...closers, ...sheets.value];
  };

  /** Gives the browser's history as many entries as there are layers. */
  const settle = (depth: number) => {
    if (stepping || depth > led) return;
    led = Number.POSITIVE_INFINITY;
    const at = depthOf(history.state) ?? 0;
    if (depth < at) {
      stepping = true;
      history.go(depth - at);
    }
    for (let next = at + 1; next <= depth; next += 1) history.pushState({ depth: next }, '');
  };

  try {
    history.scrollRestoration = 'manual';
    if (depthOf(history.state) === null) history.replaceState({ depth: 0 }, '');
  } catch {
    // A page without an address of its own may not touch the history.
    return;
  }
  target.addEventListener('popstate', () => {
    const closers = layers();
    const at = depthOf(history.state);
    // A link within the page made an entry that lies as deep as the one below it.
    if (at === null) return history.replaceState({ depth: closers.length }, '');
    if (stepping) {
      stepping = false;
    } else if (at < closers.length) {
      led = at;
      for (const close of closers.slice(at).reverse()) close();
      // Leaving waits for storage, and a sheet closes in its own time. What lies open after that stays a layer.
      clearTimeout(closing);
      closing = setTimeout(() => {
        led = Number.POSITIVE_INFINITY;
        settle(layers().length);
      }, SETTLED_MS);
      return;
    }
    settle(closers.length);
  });
  effect(() => {
    const tab = desk.tab.value;
    const page = desk.codexPage.value;
    if (page !== before.page) linked = page !== null && before.tab !== 'codex' ? before.tab : null;
    before = { tab, page };
    settle(layers().length);
  });
}

/** How deep in the game an entry of the history lies; null for one that is not the game's own. */
function depthOf(state: unknown): number | null {
  const depth = (state as { depth?: unknown } | null)?.depth;
  return typeof depth === 'number' ? depth : null;
}
