import { readSave } from './saveFile.ts';

/** A run as somebody handed it in: the text of a saved game, a code, or a link with one. */
export interface RunText {
  /** What stands beside a code on its line, or what the text itself goes by. */
  readonly name: string;
  readonly text: string;
}

/** What stands between the separators of a list or a table. */
const WORD = /[^\s"',;|<>]+/g;
/**
 * A code in a word, with the link that it may be part of. Held to the beginning: searched for from each character of a
 * word as long as a picture's file, it would take hours.
 */
const CODE = /^.*\bmv\d+-[\w-]+/;
const NAME_LENGTH = 40;
/** What steers a terminal, or turns a line of writing round, instead of naming somebody. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The runs in a text: a saved game, or a code or link on each line, where what else stands on the line is the name. A
 * text with neither stands for one run, so that whoever opens it can say what is wrong with it.
 * @param name what the text goes by: a file's name without its ending
 */
export function runsIn(name: string, text: string): RunText[] {
  const lines = text.split(/\r?\n/).filter((line) => codesIn(line).length > 0);
  if (readSave(text).ok || lines.length === 0) return [{ name, text }];
  return lines.flatMap((line) => {
    const beside = line
      .replace(WORD, (word) => word.replace(CODE, ' '))
      .replace(STEERING, ' ')
      .replace(/[\s"',:;|<>()]+/g, ' ')
      .trim();
    return codesIn(line).map((code) => ({ name: beside === '' ? name : shortened(beside), text: code }));
  });
}

function codesIn(line: string): string[] {
  return (line.match(WORD) ?? []).flatMap((word) => CODE.exec(word)?.[0] ?? []);
}

/** A text as a name: at most 40 characters of it. */
export function shortened(text: string): string {
  return text.length <= NAME_LENGTH ? text : `${text.slice(0, NAME_LENGTH - 1)}…`;
}
