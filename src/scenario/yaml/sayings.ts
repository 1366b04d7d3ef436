import type { YAMLError } from 'yaml';

interface Saying {
  readonly code: 'yaml/syntax' | 'yaml/unsupported';
  readonly message: string;
  readonly hint: string | null;
}

const syntax = (message: string, hint: string | null = null): Saying => ({ code: 'yaml/syntax', message, hint });
const unsupported = (message: string, hint: string | null = null): Saying => ({
  code: 'yaml/unsupported',
  message,
  hint,
});

const INDENT = 'Check the indentation of this line and of the one above it.';
const TAG = unsupported('Tags (!) are not part of the format.', `Text that begins with '!' must stand in quotes.`);
const ALIAS = unsupported('Aliases (*) are not part of the format.', `Text that begins with '*' must stand in quotes.`);
const ANCHOR = unsupported(
  'Anchors (&) are not part of the format.',
  `Text that begins with '&' must stand in quotes.`,
);

const BY_CODE: Readonly<Partial<Record<YAMLError['code'], Saying>>> = {
  TAG_RESOLVE_FAILED: TAG,
  BAD_COLLECTION_TYPE: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_PROP_ORDER: TAG,
  BAD_ALIAS: ALIAS,
  ALIAS_PROPS: ALIAS,
  MULTIPLE_ANCHORS: ANCHOR,
  BAD_DIRECTIVE: unsupported('Directives (%) are not part of the format.'),
  BLOCK_AS_IMPLICIT_KEY: syntax(
    `A ': ' is not expected here.`,
    `${INDENT} A text with ': ' in it must stand in quotes.`,
  ),
  BAD_INDENT: syntax('The line is not indented as the ones around it.', INDENT),
  MULTILINE_IMPLICIT_KEY: syntax(`The ':' behind a key is missing, or the line is indented wrongly.`, INDENT),
  TAB_AS_INDENT: syntax('A tab stands where spaces are needed.', 'Indent with spaces.'),
  BAD_SCALAR_START: syntax('A text that begins with this character must stand in quotes.'),
  BAD_DQ_ESCAPE: syntax(
    'This escape does not exist.',
    'Inside double quotes a backslash is written twice; inside single quotes it is plain.',
  ),
};

/** Where one code covers several mistakes, or says less than the words. */
const BY_WORDS: readonly (readonly [RegExp, Saying])[] = [
  [
    /closing .?quote/,
    syntax('The closing quote of a text is missing.', 'Add it; inside single quotes an apostrophe is doubled.'),
  ],
  [/Sequence item without/, syntax('The line is not indented as the ones around it.', INDENT)],
  [/need to be followed by map values/, syntax(`The ':' behind a key is missing.`, `Write 'key: value'.`)],
  [
    /Missing ,|end with a [\]}]/,
    syntax(
      'A comma or a closing bracket is missing here.',
      'Part values by commas, and close every bracket that opens.',
    ),
  ],
  [/Unexpected , in/, syntax('Nothing stands before this comma.', 'Take it out.')],
  [/Unexpected flow-\w+-end/, syntax('This bracket closes nothing.', 'Take it out, or open it.')],
  [
    /Block collections are not allowed within/,
    syntax(`A ':' or '-' does not belong here, inside { } or [ ].`, 'Take it out, or put the text in quotes.'),
  ],
  [
    /Block scalar header|Not a YAML token/,
    syntax(`Behind '>' or '|' a text begins in the next line.`, 'Put what begins with this character in quotes.'),
  ],
  [
    /comment with trailing content/,
    syntax('A list or a map stands where a key is expected.', 'A key is a plain word.'),
  ],
  [
    /Unexpected scalar at node end/,
    syntax(
      'Text goes on behind the closing quote.',
      `Double an apostrophe in single quotes ('Don''t say'), or put the text in double quotes ("Don't say").`,
    ),
  ],
  [/white space/, syntax('A space is missing here.')],
  [
    /Unexpected .* at node end|Unexpected \S+ token/,
    syntax('Something stands behind the end of a value.', 'Begin a new line there, or put the whole text in quotes.'),
  ],
];

/** What the YAML library says, as the designer of a scenario would put it. */
export function inOurWords({ code, message }: YAMLError): Saying {
  const saying = BY_WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code];
  if (saying !== undefined) return saying;
  return syntax('The line cannot be read.');
}
