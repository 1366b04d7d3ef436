import type { Builds } from './builds.ts';

/** How long the opening of a page waits for a newer build, in milliseconds. */
const PATIENCE = 3000;

/** The page of the current build, once it was looked for a newer one or that takes too long; else the host's. */
export async function pageFor(
  builds: Pick<Builds, 'page'>,
  request: Request,
  looked: Promise<unknown>,
): Promise<Response> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // What comes of looking is for the next pages to know.
  await Promise.race([looked, patience]).catch(() => null);
  return (await found(builds.page())) ?? fetch(request);
}

/** A file of a build that is kept, else the host's. */
export async function fileFor(builds: Pick<Builds, 'file'>, request: Request): Promise<Response> {
  return (await found(builds.file(request.url))) ?? fetch(request);
}

/** Browsers whose disk is full or damaged refuse even to look: then the host is asked, as if nothing were kept. */
function found(kept: Promise<Response | undefined>): Promise<Response | undefined> {
  return kept.catch(() => undefined);
}
