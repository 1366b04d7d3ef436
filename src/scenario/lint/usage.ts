import type { Compiler, Item } from '../compiler.ts';
import { RESERVED_NAMES } from '../expression/spaces.ts';
import type { EntryData, SectionName } from '../schema/sections.ts';

/** Names that expressions use must be told apart. */
export function checkNames(c: Compiler): void {
  const seen = new Map<string, string>();
  for (const [section, kind] of [
    ['indicators', 'indicator'],
    ['parameters', 'parameter'],
    ['situations', 'situation'],
  ] as const) {
    for (const id of c.names.of(kind).keys()) {
      if (RESERVED_NAMES.has(id))
        c.reportKey(
          'id/reserved',
          [section, id],
          `'${id}' is a word of the expression language and cannot be an id here.`,
        );
      const other = seen.get(id);
      if (other !== undefined)
        c.reportKey('id/clash', [section, id], `The ${kind} '${id}' has the same name as the ${other} '${id}'.`);
      seen.set(id, kind);
    }
  }
}

/**
 * What is declared and not used, or used and never made. Asked only when everything else is in order. Of what a library
 * declares nothing is told: another library, or another scenario, may use it.
 */
export function checkUsage(c: Compiler): void {
  checkFlags(c);
  for (const { id, path } of own(c, 'parameters')) {
    if (!c.uses.has('parameter', id)) c.reportKey('parameter/unused', path, `Nothing uses the parameter '${id}'.`);
  }
  for (const { id, path } of own(c, 'indicators')) {
    if (c.uses.has('indicator-changed', id)) continue;
    c.reportKey('indicator/never-changed', path, `No rule, choice or initiative changes '${id}'.`);
  }
  for (const { id, path } of own(c, 'disputes')) {
    const hint = `Let a rule depend on world.${id}.`;
    if (!c.uses.has('world', id))
      c.reportKey('dispute/never-read', path, `No rule depends on the dispute '${id}'.`, hint);
  }
  for (const { id, data, path } of own(c, 'cables')) {
    if (data.when !== undefined || c.uses.has('cable-sent', id)) continue;
    const hint = `Give it 'when', or send it with the effect { cable: ${id}, in: 1 }.`;
    c.reportKey('cable/never-sent', path, `The cable '${id}' never arrives.`, hint);
  }
  for (const { id, data, path } of own(c, 'situations')) {
    for (const phase of Object.keys(data.phases)) {
      if (c.uses.has('phase', `${id}.${phase}`)) continue;
      c.reportKey('phase/unreachable', [...path, 'phases', phase], `Nothing leads to the phase '${phase}' of '${id}'.`);
    }
  }
}

/** What the scenario itself says, or overrides. */
function own<K extends SectionName>(c: Compiler, section: K): Item<EntryData<K>>[] {
  return c.entries(section).filter(({ path }) => !c.included(path));
}

function checkFlags(c: Compiler): void {
  for (const { id, path } of own(c, 'flags')) {
    const read = c.uses.has('flag-read', id);
    const set = c.uses.has('flag-set', id);
    if (read && !set) c.reportKey('flag/never-set', path, `The flag '${id}' is read, but no effect sets or clears it.`);
    else if (set && !read) c.reportKey('flag/never-read', path, `The flag '${id}' is set, but no condition reads it.`);
    else if (!read) c.reportKey('flag/unused', path, `Nothing uses the flag '${id}'.`);
  }
}
