/** How much a problem matters: an error stops the scenario, a warning fails `check`, an information does neither. */
export type Severity = 'error' | 'warning' | 'info';

const error = (meaning: string) => ({ severity: 'error', meaning }) as const;
const warning = (meaning: string) => ({ severity: 'warning', meaning }) as const;
const info = (meaning: string) => ({ severity: 'info', meaning }) as const;

/** Every problem that a scenario can have. Codes are stable: tools and people may rely on them. */
export const CODES = {
  'file/missing': error('A file that is needed does not exist.'),
  'file/too-large': error('A file is larger than 1 MiB.'),
  'file/too-deep': error('Values are nested more than 32 levels deep.'),
  'file/too-many': error('A scenario has more than 200 files.'),
  'file/misplaced': error('A scenario is a flat folder; only translations lie in a folder of their own, `text`.'),

  'yaml/syntax': error('The file is not YAML 1.2.'),
  'yaml/unsupported': error(
    'Anchors, aliases, merge keys, tags, directives and several documents are not part of the format.',
  ),
  'yaml/duplicate-key': error('A key stands twice in the same map.'),
  'yaml/key': error('A key is not a plain word, or is a name that programs reserve.'),

  'format/version': error('The format is not one that this version reads.'),
  'key/unknown': error('A key is not part of the format.'),
  'key/missing': error('A key that is needed is missing.'),
  'key/misplaced': error('A key belongs into scenario.yaml only.'),
  'type/wrong': error('A value is of another kind than the format asks for.'),
  'value/range': error('A number is outside its range, or a text or list is too long or too short.'),
  'value/word': error('A value is not one of the words that are possible here.'),
  'value/form': error('A value is not written in the form that is needed.'),
  'value/chance': error('A chance is never between 0 and 1.'),
  'value/precision': warning('A number is finer than the 1/1024 that the engine counts in.'),

  'id/form': error('An id is not written as its section asks for.'),
  'id/twice': error('Two things have the same id.'),
  'id/reserved': error('An id is a word of the expression language.'),
  'id/folder': error('A scenario is not called as its folder is.'),
  'id/clash': error('Two names that expressions use are the same.'),

  'include/unknown': error('An included library does not exist.'),
  'include/nothing': error('An override or removal names nothing that was included.'),

  'ref/unknown-indicator': error('No indicator has this id.'),
  'ref/unknown-group': error('No group has this id.'),
  'ref/unknown-parameter': error('No parameter has this id.'),
  'ref/unknown-flag': error('No flag has this id.'),
  'ref/unknown-situation': error('No situation has this id.'),
  'ref/unknown-phase': error('The situation has no phase with this id.'),
  'ref/unknown-dispute': error('No dispute has this id.'),
  'ref/unknown-reading': error('The dispute has no reading with this id.'),
  'ref/unknown-capital': error('No capital has this id.'),
  'ref/unknown-initiative': error('No initiative has this id.'),
  'ref/unknown-dossier': error('No dossier has this id.'),
  'ref/unknown-cable': error('No cable has this id.'),
  'ref/unknown-choice': error('The cable has no choice with this id.'),
  'ref/unknown-demand': error('No demand has this id.'),
  'ref/unknown-stage': error('Demands have no such stage.'),
  'ref/unknown-track': error('No track has this id.'),
  'ref/unknown-subject': error('No subject of terms has this id.'),
  'ref/unknown-term': error('No term of the table has this id.'),
  'ref/unknown-lean': error('The word is not in the list `leans`.'),
  'ref/unknown-difficulty': error('No difficulty has this id.'),
  'ref/unknown-place': error('No place of the board has this id.'),
  'ref/unknown-policy': error('No policy has this id.'),
  'ref/unknown-move': error('No capital has this move.'),
  'ref/unknown-axis': error('The verdict has no axis with this id.'),
  'ref/unknown-arm': error('The experiment has no arm with this id.'),
  'ref/unknown-measure': error('The experiment has no measure with this id.'),
  'ref/unknown-source': error('No source has this id.'),
  'ref/unknown-paragraph': error('The source has no such paragraph.'),
  'ref/unknown-name': error('An expression uses a name that nothing has.'),
  'ref/unknown-function': error('An expression calls a function that does not exist.'),

  'expr/syntax': error('An expression cannot be read.'),
  'expr/too-long': error('An expression is too long or too deeply nested.'),
  'expr/unsupported': error('An expression uses something that the language of the rules leaves out.'),
  'expr/type': error('Parts of an expression do not fit together, or its result is not what is needed.'),
  'expr/word': error('A word in quotes is compared with something that has no words.'),
  'expr/divide-by-zero': error('An expression divides by zero.'),
  'expr/never': error('A condition can never be true.'),
  'expr/always': warning('A condition is always true.'),
  'expr/contradiction': error('Two parts of a condition exclude each other.'),
  'expr/leak': error('Something that a player sees depends on something hidden.'),

  'effect/shape': error('An effect does none of the known things, or two at once.'),
  'effect/not-a-relation': error('A change fades, but only changes of relations do.'),
  'effect/overshoot': error('A change is larger than the whole range of its indicator.'),
  'effect/nothing': warning('A change is always zero.'),
  'effect/after-end': error('Something is set to happen after the last turn.'),

  'flag/never-set': error('A flag is read, but nothing sets it.'),
  'flag/never-read': warning('A flag is set, but nothing reads it.'),
  'flag/unused': warning('A flag is declared and never used.'),
  'parameter/unused': warning('A parameter is declared and never used.'),
  'indicator/scale': error('Range, start and bands of an indicator do not fit together.'),
  'indicator/intelligence': error(
    'An estimate needs the indicator that says how good the intelligence is, and only an estimate.',
  ),
  'indicator/never-changed': warning('Nothing changes this indicator.'),
  'purse/unit': error('The purse is not an indicator counted in money.'),
  'purse/missing': error('Something costs money, but the scenario has no purse.'),
  'purse/unaffordable': error('Something costs more than the purse can hold.'),
  'dispute/never-read': warning('No rule depends on this dispute.'),
  'phase/unreachable': warning('Nothing leads to this phase.'),
  'choice/unless-met': error('A condition that a player meets does not say why it is not met.'),
  'choice/no-effect': warning('A choice has no consequence.'),
  'initiative/no-effect': warning('An initiative has no consequence.'),
  'initiative/unstoppable': warning(
    'An open-ended initiative has something to do when it completes, which it never does.',
  ),
  'cable/fallback-condition': error('The choice of a missed deadline must be possible always and cost nothing.'),
  'cable/never-sent': error('A cable has no condition and nothing sends it.'),
  'cable/sender': error('A cable comes from a capital or from a named sender: one of the two.'),
  'demand/audit': error('The patience for an audit must be smaller than the patience at signature.'),
  'timeline/outside': error('A fact is dated outside the game.'),
  'question/horizon': error('A question looks further ahead than the game is long.'),
  'ending/unreachable': error('An ending can never come.'),
  'ending/last': error('The last ending must be one that always applies after the last turn.'),
  'grade/scale': error('Grades must rise, and the last must reach 100.'),
  'difficulty/default': error('Exactly one difficulty is the default.'),
  'pressure/border': error('A pressure does not fit its border.'),
  'display/indicator': error('The desk cannot show an indicator twice, nor one that the player never knows.'),

  'term/range': error('Range, step or lengths of a term of the table do not fit together.'),
  'term/sign': error('A term is worth something to the wrong side.'),
  'term/misfit': error('A key means nothing for this kind of term.'),

  'claim/outside': error('An experiment names a month outside the game, or after its own end.'),
  'claim/step': error('A step of an experiment has no single time, or does nothing.'),
  'claim/measure': error('A measure reads nothing, two things at once, or in a way that does not fit.'),
  'claim/expectation': error('An expectation expects nothing, or the impossible.'),

  'text/unknown': error('A translation names a text that does not exist.'),
  'text/untranslated': info('A translation leaves texts out; the original is shown for them.'),
} as const;

/** Stable name of a kind of problem, such as `ref/unknown-indicator`. */
export type ProblemCode = keyof typeof CODES;
