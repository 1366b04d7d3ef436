/** Runs beside each other. */
export const compare = {
  'compare.title': 'Beside other runs',
  'compare.text':
    'Lay another run of this scenario beside yours: a game saved in this browser, or a link, code or file that somebody hands you.',
  'compare.saved': 'A saved game',
  'compare.saved.none': 'No other game of this scenario is saved here.',
  'compare.add': 'Lay beside',
  'compare.code': 'Run code or link',
  'compare.code.name': 'By link',
  'compare.files': 'Choose files…',
  'compare.you': 'This run',
  'compare.run': 'Run',
  'compare.ending': 'Ending',
  'compare.open': 'Not over: {date}',
  'compare.ended': '{ending}, {date}',
  'compare.highest': 'highest',
  'compare.remove': 'Take away',
  'compare.remove.of': 'Take away: run {letter}',
  'compare.other': 'That is a run of {title}. Only runs of one scenario can lie beside each other.',
  'compare.twice': 'That run lies here already.',
  'compare.full': '{n} runs are the most that a chart can tell apart. Take one away first.',
  'compare.laid': 'Run {letter}, “{name}”, lies beside yours.',
  'compare.changed':
    'Run {letter}, “{name}”, was played under other rules; it lies beside yours as its decisions go under these.',
  'compare.partings': 'Where they part',
  'compare.parting.same': 'Run {letter} took the very same decisions.',
  'compare.parting.world':
    'Run {letter} had another start (difficulty or seed), so other luck and perhaps other hidden truths.',
  'compare.parting.at': 'Run {letter} is the same game up to {date}. Then the decisions part:',
  'compare.parting.stops': 'no decision: it stops there',
  'compare.chart': 'A figure in each run',
} as const;
