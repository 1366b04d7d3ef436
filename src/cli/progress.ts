/** Steps between two drawings of the line, in milliseconds. */
const BEAT = 200;

/** A line on a terminal that says how far something has come; nothing when the error stream is no terminal. */
export class Progress {
  readonly #what: string;
  readonly #total: number;
  readonly #start = performance.now();
  #done = 0;
  #drawn = 0;

  /** @param what the things that are counted, such as 'games' */
  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  add(count: number): void {
    this.#done += count;
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#drawn < BEAT) return;
    this.#drawn = now;
    const share = this.#done / this.#total;
    const left = ((now - this.#start) / 1000) * (1 / share - 1);
    const figures = `${this.#done.toLocaleString('en')} of ${this.#total.toLocaleString('en')} ${this.#what}`;
    process.stderr.write(`\r\u001b[K${figures}, ${Math.ceil(left)} s left`);
  }

  /** Wipes the line. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
