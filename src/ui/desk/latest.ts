/** Of wishes that take time to come true only the latest counts, whichever could be granted first. */
export class Latest {
  #asked = 0;

  /** Something else is wanted from now on. Returns how to learn whether it still is. */
  ask(): () => boolean {
    this.#asked += 1;
    const asked = this.#asked;
    return () => asked === this.#asked;
  }
}
