import { BUILD_LIST, type Build } from './build.ts';

/**
 * The builds that this browser keeps, each whole and in a cache of its own. One of them is current: the pointer moves
 * only once every file of a build is here and is the file that the list names. So a page is always all of one build,
 * and never of an older one than the page before it.
 */
export class Builds {
  readonly #scope: string;
  readonly #name: string;
  #refreshing: Promise<Build | null> | null = null;

  /** @param scope the address of the page's folder; other folders of the same host keep theirs apart */
  constructor(scope: string) {
    this.#scope = scope;
    this.#name = `multivector ${new URL(scope).pathname} `;
  }

  /** The build that is opened; null when none is here whole. */
  async current(): Promise<Build | null> {
    return (await this.#pointed())[0] ?? null;
  }

  /**
   * Looks for a newer build, and fetches it. Resolves with the current build, whether it changed or not; rejects when
   * there is no network or a file is not what the list says (then everything stays as it was, and what is already
   * here is not fetched again the next time).
   */
  refresh(): Promise<Build | null> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** The page of the current build. */
  async page(): Promise<Response | undefined> {
    const build = await this.current();
    return build ? find(this.#name + build.id, this.#address('./')) : undefined;
  }

  /** A file of any build that is here, the current one first: names carry the hash of what they hold. */
  async file(address: string): Promise<Response | undefined> {
    const { origin, pathname } = new URL(address);
    const current = await this.current();
    const first = current ? [this.#name + current.id] : [];
    for (const name of [...first, ...(await this.#kept())]) {
      const found = await find(name, origin + pathname);
      if (found) return found;
    }
    return undefined;
  }

  /** Removes the builds that no page uses. The one before the current stays: a page of it may just be loading. */
  async sweep(used: ReadonlySet<string>): Promise<void> {
    const pointed = await this.#pointed();
    // A build that is being fetched is in no list yet.
    if (this.#refreshing) return;
    const stay = new Set([...used, ...pointed.map(({ id }) => id)].map((id) => this.#name + id));
    for (const name of await this.#kept()) if (!stay.has(name)) await caches.delete(name);
  }

  async #refresh(): Promise<Build | null> {
    const answer = await fetch(this.#address(BUILD_LIST), { cache: 'no-store' });
    const build: unknown = answer.ok ? await answer.json() : null;
    if (!isBuild(build)) throw new Error(`${BUILD_LIST} cannot be read.`);
    const before = await this.#pointed();
    const [current] = before;
    if (current?.id === build.id) return current;
    const cache = await caches.open(this.#name + build.id);
    await Promise.all(
      Object.entries(build.files).map(async ([path, integrity]) => {
        const address = this.#address(path);
        if (await cache.match(address, { ignoreVary: true })) return;
        const same = current?.files[path] === integrity ? await find(this.#name + current.id, address) : undefined;
        // The browser compares the hash: a list and a file of different builds never meet.
        await cache.put(address, same ?? (await download(address, integrity)));
      }),
    );
    const pointed = new Response(JSON.stringify([build, ...before.slice(0, 1)]));
    await (await caches.open(this.#pointer())).put(this.#address(BUILD_LIST), pointed);
    return build;
  }

  /** The current build, and the one before it. */
  async #pointed(): Promise<Build[]> {
    const answer = await (await caches.open(this.#pointer())).match(this.#address(BUILD_LIST));
    return answer ? ((await answer.json()) as Build[]) : [];
  }

  /** The names of the caches with builds. */
  async #kept(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#name) && name !== this.#pointer());
  }

  #pointer(): string {
    return `${this.#name}pointer`;
  }

  #address(path: string): string {
    return new URL(path, this.#scope).href;
  }
}

/** Servers let an answer vary by what was asked for; a kept file is the same for everybody. */
async function find(name: string, address: string): Promise<Response | undefined> {
  return (await caches.open(name)).match(address, { ignoreVary: true });
}

/** Hosts answer with a page of their own for a file that they do not have, or before they let one in. */
function isBuild(value: unknown): value is Build {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'files' in value
  );
}

async function download(address: string, integrity: string): Promise<Response> {
  const answer = await fetch(address, { integrity, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // An answer that was redirected may not be given to a page that is opened.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}
