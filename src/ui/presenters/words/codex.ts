/** The codex. */
export const codex = {
  'codex.title': 'Codex',
  'codex.articles': 'Articles',
  'codex.glossary': 'Glossary',
  'codex.disputes': 'Where analysts disagree',
  'codex.disputes.text':
    'Each game draws, without telling, which reading is true in its world. What happens is your evidence; the verdict reveals it.',
  'codex.sources': 'Sources',
  'codex.source.cited': 'Paragraph {n}',
  'codex.drawn': 'Rules of the game drawn from it',
  'codex.later': 'From {date}. Show it now',
  'codex.readings': 'Readings',
  'codex.evidence': 'What would be evidence',
  'codex.keys': 'Keys',
  'codex.back': 'All of the codex',
  'codex.address': 'Read it at',
  'codex.assumption': 'Assumption',
  'codex.assumption.text': 'No document gives this number or rule. The authors of the game chose it, and say so.',
} as const;
