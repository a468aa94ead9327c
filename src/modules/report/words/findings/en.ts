export const en = {
  'report.list-findings.title': 'Reconciliation',
  'report.list-findings.lead':
    'The dated list, the totals, the text and the year before are held against each other, each time anew. Correct what is wrong; where a contradiction has to stay, say why.',
  'report.list-findings.none': 'Nothing is open',
  'report.list-findings.none.text':
    'The records, the totals and the text of this year agree, or somebody has said why they do not.',
  'report.list-findings.concealed':
    'It is about counts of protected people. Whoever may see these counts in parts sees what was found.',
  'report.list-findings.where': 'Where it stands',
  'report.list-findings.line': 'line {line} ({typed})',
  'report.list-findings.acknowledged': 'Acknowledged by {who}, {when}: {reason}',
  'report.list-findings.was-acknowledged':
    'It was acknowledged by {who}, {when}, and says something else since then. The reason was: {reason}',
  'report.list-findings.answered': '{count, plural, one {# acknowledged} other {# acknowledged}}',
  'report.list-findings.resolved': '{count, plural, one {# no longer found} other {# no longer found}}',
  'report.list-findings.resolved.text':
    'They were acknowledged once. Since then the records have changed, and they are gone.',
  'report.list-findings.show': 'Show them',
  'report.count-findings.title': 'Count what contradicts',
  'report.count-findings.open':
    '{contradictions, plural, =0 {No contradiction is open} one {# contradiction is open} other {# contradictions are open}}, {warnings, plural, =0 {and no warning} one {and # warning} other {and # warnings}}',
  'report.count-findings.see': 'See what was found',
  'report.count-findings.text': 'Somebody who prepares the report looks after it.',
  'report.severity.contradiction': '{count, plural, one {# contradiction} other {# contradictions}}',
  'report.severity.contradiction.text':
    'Two records cannot both be right. Before the report is adopted, each is corrected or acknowledged.',
  'report.severity.warning': '{count, plural, one {# warning} other {# warnings}}',
  'report.severity.warning.text':
    'It may be right, but nobody can tell from the records. Before the report is adopted, each is corrected or acknowledged.',
  'report.severity.note': '{count, plural, one {# note} other {# notes}}',
  'report.severity.note.text': 'Worth a look. Nothing waits for it.',
  'report.acknowledge-finding.title': 'Acknowledge with a reason',
  'report.acknowledge-finding.lead':
    'It stays as it is, and the reason is kept with your name. As soon as what was found changes, it is open again.',
  'report.acknowledge-finding.submit': 'Acknowledge',
  'report.acknowledge-finding.why':
    'For whoever asks in a year: what you know, and from whom. Write no names of protected people.',
  'report.reopen-finding.title': 'Open again',
  'report.reopen-finding.lead': 'It waits for an answer again. What was said before is kept.',
  'report.reopen-finding.submit': 'Open again',
  'report.reopen-finding.why': 'What was learned since.',
  'report.finding-changed': 'Since you opened this page, what was found has changed. Look at it again.',
  'report.finding-is-acknowledged': 'This is acknowledged already.',
  'report.finding-is-open': 'Nobody has acknowledged this, so there is nothing to take back.',
  'report.check.month-without-line': 'Counted in a month, missing in the list',
  'report.check.month-without-line.text':
    '{figure}, {month}: {counts}. No line of the dated list tells of an operation in that month.',
  'report.check.month-told-differently': 'Different numbers for one month',
  'report.check.month-told-differently.text':
    'For {month} the records tell different numbers, and nothing says that these are other people: {tellings}.',
  'report.check.kind-untold': 'Listed, but told of nowhere',
  'report.check.kind-untold.text':
    'The list holds {count, plural, one {# line} other {# lines}} of the kind “{kind}”. No section tells of any of them.',
  'report.check.parts-exceed-whole': 'Parts larger than their whole',
  'report.check.parts-exceed-whole.text':
    'These are said to be some of the people of “{whole}”, and are more: {parts}.',
  'report.check.parts-differ': 'Parts that do not add up',
  'report.check.parts-differ.text': '{figure}: {whole} in all. Broken down ({dimension}), the parts make {sum}.',
  'report.check.total-falls': 'A total since the beginning that falls',
  'report.check.total-falls.text':
    '{figure} is counted since the beginning and cannot become less: it was {before} a year ago and is {now} now.',
  'report.check.stock-differs': 'Stock that does not balance',
  'report.check.stock-differs.text':
    '{figure}: {opening} at the start, {received} received, {gone} handed over or lost. That leaves {expected}, but {closing} are there. A movement may be dated so that nobody can tell on which side of the year’s border it lies.',
  'report.check.spending-differs': 'Spending that does not add up',
  'report.check.spending-differs.text': '{figure}: {whole} in all. By {dimension} it makes {sum}.',
  'report.check.number-typed': 'Numbers typed into the text',
  'report.check.number-typed.text':
    '“{section}”: {numbers}. No figure tells these numbers, so nobody can follow them to records. Name a figure, or say where they are from.',
  'report.check.figure-not-told': 'A figure that is not told',
  'report.check.figure-not-told.text':
    '“{section}” names {figure}. No record supports it, or it is withheld: the sentence will have a gap.',
  'report.check.date-outside-year': 'A date that reaches out of the year',
  'report.check.date-outside-year.text':
    '“{title}” ({date}) is listed in this year and begins before it. So it is counted in neither.',
  'report.check.list-out-of-order': 'Lines numbered in another order',
  'report.check.list-out-of-order.text':
    '{count, plural, one {One line is} other {# lines are}} numbered in another order than the dates have: {pairs}. The report shows them by date.',
  'report.check.plan-left-open': 'Still planned, though it is over',
  'report.check.plan-left-open.text':
    '“{title}” ({date}) is still marked as planned. Say whether it took place or was cancelled.',
  'report.findings-open':
    '{count, plural, one {# finding is} other {# findings are}} still open. Correct or acknowledge each first.',
} as const
