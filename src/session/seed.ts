/** Longest seed, in characters (code points). */
export const SEED_LENGTH = 32;

/**
 * A seed as it counts: composed (NFC), without characters that cannot be seen, without space around it, at most
 * `SEED_LENGTH` long. Two people who see the same seed must get the same game. Empty when nothing is left.
 */
export function normaliseSeed(text: string): string {
  const visible = text
    .replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .trim();
  return [...visible].slice(0, SEED_LENGTH).join('').trim();
}

/** Things of a weaver's and a mapmaker's desk; 64 of each, so that six bits of luck choose one. */
const FIRST = words(`
  amber birch brass cedar chalk cherry clover cobalt copper coral ember fallow fern flint frost garnet
  ginger granite hazel heather holly indigo iris ivory ivy jade juniper lilac lime lunar maple marble
  mellow mint moss olive onyx opal orchid pearl pepper pine plum poppy quartz quiet reed ruby
  russet saffron sage sandy scarlet silver sorrel spruce sunny teal thyme umber velvet violet walnut willow
`);
const SECOND = words(`
  anchor apple atlas basket beacon bell bobbin bridge candle canvas carpet compass cottage creek crown delta
  drum feather ferry field garden harbour hill inkwell island kettle ladder lake lantern letter linen loom
  meadow mill mirror needle oar orchard paper parcel pencil piano pillow pond quill ribbon ridge river
  saddle sail shore shuttle spindle spring stone stream table tower valley wagon wheel window wool yarn
`);

/**
 * A short seed that can be said aloud, such as 'amber-47-linen': one of 400,000 or so.
 * @param randomBytes gives that many bytes of luck; the session has none of its own
 */
export function randomSeed(randomBytes: (count: number) => Uint8Array): string {
  const [first = 0, number = 0, second = 0] = randomBytes(3);
  return `${FIRST[first % FIRST.length]}-${2 + (number % 98)}-${SECOND[second % SECOND.length]}`;
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
