/** Six bits a character; every character stands in a link as it is. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Writes numbers of given widths, one after the other, as URL-safe text. */
export class BitWriter {
  #text = '';
  #held = 0;
  #bits = 0;

  /** `value` in `width` bits, 0 to 32. RangeError when it does not fit: the caller asked for something impossible. */
  write(value: number, width: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) {
      throw new RangeError(`${value} does not fit in ${width} bits.`);
    }
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      this.#held = this.#held * 2 + (Math.floor(value / 2 ** bit) % 2);
      this.#bits += 1;
      if (this.#bits === 6) this.#flush();
    }
  }

  /** A whole number up to 2³² in groups of seven bits, each led by a bit that says whether another follows. */
  writeCount(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.write(128 + (rest % 128), 8);
    this.write(rest, 8);
  }

  /** A short text by code points. */
  writeText(text: string): void {
    const points = [...text];
    this.writeCount(points.length);
    for (const point of points) this.writeCount(point.codePointAt(0) ?? 0);
  }

  /** Everything written so far; the last character is filled up with zeros. */
  toString(): string {
    return this.#bits === 0 ? this.#text : this.#text + ALPHABET.charAt(this.#held * 2 ** (6 - this.#bits));
  }

  #flush(): void {
    this.#text += ALPHABET.charAt(this.#held);
    this.#held = 0;
    this.#bits = 0;
  }
}

/** Reads what a `BitWriter` wrote. Beyond the end, or after a foreign character, it gives zeros and is `spoilt`. */
export class BitReader {
  readonly #text: string;
  #position = 0;
  #spoilt = false;

  constructor(text: string) {
    this.#text = text;
  }

  get spoilt(): boolean {
    return this.#spoilt;
  }

  /** Bits that are left, the filling included. */
  get left(): number {
    return this.#text.length * 6 - this.#position;
  }

  read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) value = value * 2 + this.#next();
    return value;
  }

  readCount(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 128) {
      const group = this.read(8);
      value += (group % 128) * scale;
      if (group < 128) return value;
    }
    this.#spoilt = true;
    return 0;
  }

  readText(): string {
    const length = this.readCount();
    // A length that cannot be true would make a long loop out of a short text.
    if (length * 8 > this.left) {
      this.#spoilt = true;
      return '';
    }
    let text = '';
    for (let index = 0; index < length; index += 1) {
      const point = this.readCount();
      if (point > 0x10ffff) this.#spoilt = true;
      else text += String.fromCodePoint(point);
    }
    return text;
  }

  #next(): number {
    const value = VALUES.get(this.#text.charAt(Math.floor(this.#position / 6)));
    if (value === undefined) {
      this.#spoilt = true;
      return 0;
    }
    const bit = 5 - (this.#position % 6);
    this.#position += 1;
    return (value >> bit) & 1;
  }
}
