/** One build of the game, as `build.json` beside its page describes it. */
export interface Build {
  /** Says which build this is; two builds with the same id have the same files. */
  readonly id: string;
  /** Every file that the game may need: its path from the page's folder ('./' for the page) → 'sha256-…'. */
  readonly files: Readonly<Record<string, string>>;
}

/** The file beside the page that lists the build's others. */
export const BUILD_LIST = 'build.json';

/** The name of the page's `<meta>` element that says which build the page belongs to. */
export const BUILD_META = 'build';

/** What the worker tells pages: the build that is opened from now on. */
export interface BuildNews {
  readonly build: string;
}

/** What a page tells the worker: to look whether there is a newer build, and to answer with `BuildNews`. */
export const LOOK = 'look';

const LOCK = 'multivector build ';

/** The lock that a page of this build holds for as long as it lives, so that the build is not cleared away. */
export function lockOf(build: string): string {
  return LOCK + build;
}

/** The builds whose pages live, by the names of the locks that are held. */
export function buildsOfLocks(names: readonly (string | undefined)[]): Set<string> {
  return new Set(names.flatMap((name) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}
