/** What is said of instalments, and of the other kinds of giving. */
export const enKinds = {
  'giving.pledge-state.behind': 'Behind',
  'giving.behind': '{count, plural, one {# instalment} other {# instalments}} overdue since {day}',
  'giving.instalments': 'Instalments',
  'giving.instalments.empty': 'No instalments',
  'giving.instalments.empty.text': 'The pledge ended before its first day came.',
  'giving.instalments.earlier': '{count, plural, one {# earlier instalment} other {# earlier instalments}}',
  'giving.instalment.received': 'Received',
  'giving.instalment.in-part': 'Received in part',
  'giving.instalment.expected': 'Expected',
  'giving.instalment.missed': 'Missed',
  'giving.field.due-on': 'Due on',
  'giving.field.whole-on': 'Complete on',
  'giving.field.came': 'Came in',
  'giving.field.ahead': 'Paid ahead',
  'giving.task.behind': '{count, plural, one {# pledge is} other {# pledges are}} behind with instalments',
  'giving.instalments-expected.figure': 'Instalments expected',
  'giving.instalments-expected.rule':
    'What pledges promise for the days of the period, each currency apart: an instalment falls on the first day of its pledge and then every month, quarter or year. Voided pledges are left out.',
  'giving.instalments-received.figure': 'Instalments received',
  'giving.instalments-received.rule':
    'What had come of the instalments of the period by its last day, or by today while it lasts. What comes settles the oldest open instalment first; refunds and voided gifts do not count.',
  'giving.instalments-missed.figure': 'Instalments missed',
  'giving.instalments-missed.rule':
    'What had not come of the instalments of the period though more than ten days had passed since they fell due, by its last day, or by today while it lasts.',
} as const
