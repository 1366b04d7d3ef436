/** The debrief: what mattered, what was hidden, what was foreseen. */
export const debrief = {
  'debrief.decisions': 'Three decisions that mattered most',
  'debrief.decisions.text':
    'Found by replaying the game without each of your decisions, with the same luck. Points are points of the verdict.',
  'debrief.decisions.none': 'The game would have gone the same way without any single decision of yours.',
  'debrief.decisions.never': 'You decided nothing, so nothing can be left out.',
  'debrief.working': 'Replaying the game without each decision',
  'debrief.worked': '{n} % of the decisions replayed',
  'debrief.failed': 'This browser gives the analysts no thread to work in, so the game cannot be replayed here.',
  'debrief.points': 'points',
  'debrief.axis': 'It moved {name} most: {change}.',
  'debrief.without': 'Without it you would have been in office all the same, at {overall} points.',
  'debrief.without.ending': 'Without it: {ending}, {date}, {overall} points.',
  'debrief.dropped.one': 'One later decision hung on it.',
  'debrief.dropped.other': '{n} later decisions hung on it.',
  'debrief.branch': 'Branch from here',
  'debrief.branch.before': 'Branch from here: {what}',
  'debrief.table': '{capital}: {what}',
  'debrief.marks': 'Diamonds mark the decisions above, rings the turning points of this figure.',
  'debrief.evidence': 'What there was to see',
  'debrief.others': 'Not so in this world',
  'debrief.forecasts': 'Your forecasts',
  'debrief.forecasts.none':
    'You filed none. The forecast desk takes them each quarter, and the verdict scores how well you foresee.',
  'debrief.rivals.you':
    'The analysts, who assumed “{assumption}”, would have scored {score} on the same questions: you were better.',
  'debrief.rivals.they':
    'The analysts, who assumed “{assumption}”, would have scored {score} on the same questions: they were better.',
  'debrief.rivals.even':
    'The analysts, who assumed “{assumption}”, would have scored {score} on the same questions, as you did.',
  'debrief.rivals.working': 'Asking the analysts the same questions',
  'debrief.calibration': 'Calibration',
  'debrief.calibration.text':
    'Of what you called 30 %, about 30 % should have come true. Points on the line are well judged; the bars show how far chance may explain the distance.',
  'debrief.calibration.said': 'you said',
  'debrief.calibration.came': 'came true',
  'debrief.calibration.span': 'You said',
  'debrief.calibration.count': 'Forecasts',
  'debrief.calibration.mean': 'On average',
  'debrief.calibration.share': 'Came true',
  'debrief.calibration.range': 'Chance allows',
  'debrief.filings': 'All forecasts',
  'debrief.filings.question': 'Question',
  'debrief.filings.date': 'Filed',
  'debrief.filings.percent': 'You said',
  'debrief.filings.outcome': 'Outcome',
  'debrief.filings.points': 'Brier',
  'debrief.claims': 'What the analyses had expected',
  'debrief.claims.text':
    'Each of these was tried as an experiment on the rules of this game, on many worlds. Yours is one world, and may have gone otherwise.',
  'debrief.claims.method': 'How it was tried',
} as const;
