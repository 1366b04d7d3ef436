import { type Cause, isSecretOrigin, type Ruleset } from '../engine/index.ts';
import type { Texts } from '../scenario/compiled.ts';

/** What stands for the name of a move that Minsk did not see; that it was felt is no secret. */
const UNSEEN = 'unseen';

/** Where a change comes from, for programs. */
export interface OriginData {
  /** Id of the rule, choice, initiative, move … that it is booked to. */
  readonly rule: string;
  readonly sources: readonly string[];
}

/** The origin of a change, with secret moves left nameless unless all may be known. */
export function originData(ruleset: Ruleset, { origin }: Pick<Cause, 'origin'>, all: boolean): OriginData {
  const { id = '', sources = [] } = ruleset.origins[origin] ?? {};
  return { rule: !all && isSecretOrigin(ruleset, id) ? UNSEEN : id, sources };
}

/** What an origin is called in the scenario: 'Refineries lose money', 'An envoy in February: Receive him'. */
export function originLabel(texts: Texts, rule: string): string {
  const [kind = '', a = '', b = '', c = ''] = rule.split('.');
  const text = (id: string) => texts[id] ?? id;
  switch (kind) {
    case UNSEEN:
      return 'Something that the player did not see';
    case 'cable':
      return `${text(`cable.${a}.title`)}: ${text(`cable.${a}.choice.${b}.label`)}`;
    case 'move':
      return `${text(`capital.${a}.name`)}: ${text(`move.${a}.${b}.name`)}`;
    case 'transition':
      return `${text(`situation.${a}.name`)}: ${text(`situation.${a}.phase.${c}.name`)}`;
    case 'phase':
      return `${text(`situation.${a}.name`)}: ${text(`situation.${a}.phase.${b}.name`)}`;
    case 'demand':
      return b === '' ? text(`demand.${a}.name`) : `${text(`demand.${a}.name`)}: ${text(`demand.${a}.step.${b}.name`)}`;
    case 'fact':
      return text(`fact.${a}.title`);
    default:
      return texts[`${rule}.name`] ?? rule;
  }
}
