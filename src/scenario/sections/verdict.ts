import type { VerdictRules } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

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
  return { axes, grades, caps };
}
