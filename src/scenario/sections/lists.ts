import type { Compiler } from '../compiler.ts';

/** Collects their texts; what there is of them is shown in the order of the files. */
export function addListTexts(c: Compiler): void {
  for (const { id, data } of c.entries('groups')) c.texts.add(`group.${id}.name`, data.name);
  for (const { id, data } of c.entries('dossiers')) c.texts.add(`dossier.${id}.name`, data.name);
  for (const { id, data } of c.entries('subjects')) c.texts.add(`subject.${id}.name`, data.name);
  for (const { id, data } of c.entries('tracks')) {
    c.texts.add(`track.${id}.name`, data.name);
    c.texts.add(`track.${id}.meaning`, data.meaning);
  }
  for (const { id, data } of c.entries('sources')) {
    c.texts.add(`source.${id}.title`, data.title);
    c.texts.add(`source.${id}.published`, String(data.published));
  }
  for (const { id, data } of c.entries('glossary')) {
    c.texts.add(`glossary.${id}.term`, data.term);
    c.texts.add(`glossary.${id}.text`, data.text);
  }
  for (const { id, data, path } of c.entries('codex')) {
    c.texts.add(`codex.${id}.title`, data.title);
    c.texts.add(`codex.${id}.text`, data.text);
    for (const [index, { text }] of (data.later ?? []).entries()) c.texts.add(`codex.${id}.later.${index}`, text);
    c.cited(data.sources ?? [], [...path, 'sources']);
  }
}
