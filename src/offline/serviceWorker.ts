/**
 * Lets the game open without a network. Written by hand instead of with Workbox, which keeps one cache and clears it
 * when a new worker takes over, under the pages that still run; here pages of two builds can live side by side.
 *
 * A page that is opened is asked for at the server first, but not for long: the list of the build's files is fetched,
 * and a newer build in whole. Whatever comes of that within the limit, the page is then the current build's, from its
 * cache. Files are served from the caches, since their names carry the hash of what they hold. See builds.ts.
 */
import { fileFor, pageFor } from './answers.ts';
import { type BuildNews, buildsOfLocks, LOOK } from './build.ts';
import { Builds } from './builds.ts';

declare const self: ServiceWorkerGlobalScope;

const builds = new Builds(self.registration.scope);
const root = new URL('./', self.registration.scope).pathname;

self.addEventListener('install', (event) => {
  // Nothing is waited for: this worker serves the pages of every build that is kept.
  void self.skipWaiting();
  event.waitUntil(builds.refresh());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data !== LOOK) return;
  const { source } = event;
  event.waitUntil(
    look().then(async () => {
      const build = await builds.current().catch(() => null);
      if (build) source?.postMessage({ build: build.id } satisfies BuildNews);
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(root)) return;
  if (request.mode !== 'navigate') event.respondWith(fileFor(builds, request));
  else if (pathname === root || pathname === `${root}index.html`) {
    const looked = look();
    event.waitUntil(looked);
    event.respondWith(pageFor(builds, request, looked));
  }
});

/**
 * Looks for a newer build; when it is here, tells the pages, and clears away what none of them uses. Never rejects:
 * without a network, or a place to keep things, everything stays as it is.
 */
function look(): Promise<void> {
  return renew().catch(() => undefined);
}

async function renew(): Promise<void> {
  const before = await builds.current();
  const build = await builds.refresh();
  if (build && build.id !== before?.id) {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    for (const page of pages) page.postMessage({ build: build.id } satisfies BuildNews);
  }
  // Where pages cannot say which build they are of, none is cleared away.
  if (!('locks' in navigator)) return;
  const { held = [], pending = [] } = await navigator.locks.query();
  await builds.sweep(buildsOfLocks([...held, ...pending].map(({ name }) => name)));
}
