/** The page's side of playing without a network: src/offline/serviceWorker.ts is the other. */
import { BUILD_META, type BuildNews, LOOK, lockOf } from './offline/build.ts';

/**
 * Keeps this build of the game for playing without a network, and calls `onNewBuild` when a newer one is ready to be
 * opened by the next reload. Does nothing where that cannot be: while developing, in the single file, where the
 * browser forbids storage, and on hosts without https.
 */
export function keepOffline(onNewBuild: () => void): void {
  const build = document.querySelector<HTMLMetaElement>(`meta[name=${BUILD_META}]`)?.content;
  const workers = serviceWorkers();
  if (!build || !workers) return;
  // Held until the page is gone: what this page may still have to load is not cleared away before.
  void navigator.locks?.request(lockOf(build), { mode: 'shared' }, () => new Promise(() => {})).catch(() => {});
  workers.addEventListener('message', ({ data }: MessageEvent<BuildNews>) => {
    if (data.build !== build) onNewBuild();
  });
  const look = () => workers.controller?.postMessage(LOOK);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  whenIdle(async () => {
    // Its name carries no hash: a copy in the browser's ordinary cache may be old.
    await workers.register('./serviceWorker.js', { updateViaCache: 'none' });
    (await workers.ready).active?.postMessage(LOOK);
  });
}

/** Null where the browser has none for this page, or forbids even to ask. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** After all that the first screen needs. What fails is tried again at the next visit; the game needs nothing of it. */
function whenIdle(work: () => Promise<void>): void {
  const start = () => void work().catch(() => {});
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 5000 }) : setTimeout(start);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
