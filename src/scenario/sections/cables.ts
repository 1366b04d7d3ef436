import type { Cable, Choice } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effectsOf } from '../effects.ts';
import type { CableData, ChoiceData } from '../schema/cables.ts';
import type { Path } from '../tree.ts';

export function compileCables(c: Compiler): Cable[] {
  return c.entries('cables').map(({ id, data, path }) => {
    c.texts.add(`cable.${id}.title`, data.title);
    c.texts.add(`cable.${id}.text`, data.text);
    checkSender(c, id, data, path);
    const choices = Object.entries(data.choices).map(([choice, choiceData]) =>
      compileChoice(c, { cable: id, choice, data: choiceData, sources: data.sources }, [...path, 'choices', choice]),
    );
    return {
      id,
      from: c.maybe('capital', data.from, [...path, 'from']),
      when: c.condition(data.when, [...path, 'when']),
      weight: c.number(data.weight ?? 1, [...path, 'weight']),
      urgent: data.urgent ?? false,
      deadline: c.months(data.deadline, [...path, 'deadline'], 'The deadline is'),
      cooldown: data.cooldown ?? 0,
      limit: data.limit ?? 1,
      fallback: fallback(c, id, data, path),
      choices,
    };
  });
}

function checkSender(c: Compiler, id: string, data: CableData, path: Path): void {
  if ((data.from === undefined) === (data.sender === undefined)) {
    c.report('cable/sender', path, `The cable '${id}' must have either 'from' (a capital) or 'sender' (a text).`);
  }
  if (data.sender !== undefined) c.texts.add(`cable.${id}.sender`, data.sender);
}

interface Given {
  readonly cable: string;
  readonly choice: string;
  readonly data: ChoiceData;
  /** Of the cable, for a choice that names none. */
  readonly sources: readonly string[];
}

function compileChoice(c: Compiler, { cable, choice, data, sources }: Given, path: Path): Choice {
  const text = `cable.${cable}.choice.${choice}`;
  c.texts.add(`${text}.label`, data.label);
  if (data.text !== undefined) c.texts.add(`${text}.text`, data.text);
  c.unlessMet(data, path, `${text}.unless_met`);
  // An empty list says that nothing is meant to come of it.
  if (data.effects === undefined) {
    c.report('choice/no-effect', path, `The choice '${choice}' of the cable '${cable}' has no effects.`);
  }
  const where = data.sources === undefined ? path.slice(0, -2) : path;
  const origin = c.origin(`cable.${cable}.${choice}`, data.sources ?? sources, [...where, 'sources'], data.about);
  return {
    id: choice,
    attention: c.attention(data.attention, [...path, 'attention']),
    money: c.price(data.money, [...path, 'money']),
    when: c.condition(data.when, [...path, 'when'], { seen: true }),
    effects: effectsOf(c, data.effects ?? [], [...path, 'effects'], origin),
    leans: c.leans(data.leans, [...path, 'leans']),
  };
}

/** A missed deadline must be possible in every state, so its choice may neither depend on one nor cost anything. */
function fallback(c: Compiler, id: string, data: CableData, path: Path): number {
  const names = Object.keys(data.choices);
  const where = [...path, 'fallback'];
  const position = names.indexOf(data.fallback);
  if (position < 0) {
    c.unknown('ref/unknown-choice', where, `The cable '${id}' has no choice '${data.fallback}'.`, data.fallback, names);
    return 0;
  }
  const choice = data.choices[data.fallback];
  const reason =
    choice?.when !== undefined
      ? 'has a condition'
      : (choice?.money ?? 0) > 0 || (choice?.attention ?? 0) > 0
        ? 'costs money or attention'
        : null;
  if (reason !== null) {
    const message = `The choice '${data.fallback}' is what a missed deadline amounts to, but it ${reason}.`;
    c.report('cable/fallback-condition', where, message);
  }
  return position;
}
