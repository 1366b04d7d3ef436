/** CRC-32 (the polynomial of Ethernet and zip, reflected), one step per byte value. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 of a text's UTF-16 code units, low byte first; 0 to 2³² - 1. It finds accidents (a lost character, a cut
 * tail), not forgery: whether a run is honest is what its replay says.
 */
export function checksum(text: string): number {
  let value = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    value = (value >>> 8) ^ (TABLE[(value ^ unit) & 255] ?? 0);
    value = (value >>> 8) ^ (TABLE[(value ^ (unit >>> 8)) & 255] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A 32-bit number as eight hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
