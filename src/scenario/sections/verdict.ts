import type { VerdictRules } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import type { Path } from '../tree.ts';

export function compileVerdict(c: Compiler): VerdictRules {
  const { data, path } = c.verdict();
  const axes = Object.entries(data.axes).map(([id, { name, meaning, score, weight }]) => {
    c.texts.add(`axis.${id}.name`, name);
    c.texts.add(`axis.${id}.meaning`, meaning);
    return { id, score: c.number(score, [...path, 'axes', id, 'score'], { afterEnd: true }), weight };
  });
  let last = Number.NEGATIVE_INFINITY;
  const grades = Object.entries(data.grades).map(([id, { to, name, text }]) => {
    c.texts.add(`grade.${id}.name`, name);
    c.texts.add(`grade.${id}.text`, text);
    if (to <= last)
      c.report('grade/scale', [...path, 'grades', id, 'to'], `Grades must rise: ${to} comes after ${last}.`);
    last = to;
    return { id, upTo: to };
  });
  const final = grades.at(-1);
  if (final !== undefined && final.upTo !== 100) {
    c.report('grade/scale', [...path, 'grades', final.id, 'to'], `The last grade must reach 100.`);
  }
  const caps = Object.fromEntries(Object.entries(data.caps ?? {}).filter(([, value]) => value !== undefined));
  checkCaps(c, caps, path);
  return { axes, grades, caps };
}

/** Without a cap a lost game is judged by its figures alone, and losing early can be the best that can be done. */
function checkCaps(c: Compiler, caps: Readonly<Record<string, number | undefined>>, path: Path): void {
  const kinds = new Set(c.entries('endings').map(({ data }) => data.kind));
  const open = [...kinds].filter((kind) => kind !== 'survival' && caps[kind] === undefined);
  if (open.length === 0) return;
  const message = `A game that is lost by ${open.join(', ')} may be judged as well as one that is not: the verdict has no cap for it.`;
  const hint = `Add to the verdict 'caps: { ${open.map((kind) => `${kind}: 20`).join(', ')} }'; 100 if that is meant.`;
  c.reportKey('verdict/uncapped', path, message, hint);
}
