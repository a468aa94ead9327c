/** What is said of files of payments and of what came of them. */
export const enPayments = {
  'giving.import-payments.title': 'Import payments',
  'giving.preview-payments.title': 'Preview payments',
  'giving.import-payments.too-many-files': 'Up to 50 files at once, please.',
  'giving.import-payments.which-fund': 'There are several funds. Say which one takes payments that name no purpose.',
  'giving.import-payments.recorded-meanwhile':
    'A gift of the same reference was recorded at this very moment. Import the file once more.',
  'giving.import-payments.fund-not-open':
    'The fund {code} is not open on the days of {count, plural, one {# payment} other {# payments}}. Choose another fund.',
  'giving.payments.worked-on':
    'Somebody has worked on gift {ref} since: it was corrected, voided or given back. The import can no longer be undone.',
  'giving.payments.in-use':
    'A receipt, an event or another record rests on a gift of this import. The import can no longer be undone.',
  'giving.field.fee': 'Fee',
  'giving.field.net': 'Left after the fee',
  'giving.field.soft-credit': 'Caused by',
  'giving.payments.told': 'What statements tell of it',
  'giving.payments.kind': 'What it is',
  'giving.payments.file': 'File and line',
  'giving.payments.line': '{file}, line {line}',
  'giving.payments.gifts':
    '{count, plural, one {# new gift} other {# new gifts}}: {gross} given, {fee} kept by providers, {net} left',
  'giving.payments.read': '{name}: {layout}, {count, plural, one {# row} other {# rows}}, read by {how}',
  'giving.payments.gifts-alone': '{count, plural, one {# new gift} other {# new gifts}}: {gross}; no fee is told',
  'giving.payments.fee-unknown':
    'of these {count, plural, one {# gift} other {# gifts}} without a fee that the file tells',
  'giving.payments.refunds': '{count, plural, one {# refund} other {# refunds}}: {amount}',
  'giving.payments.waiting':
    '{count, plural, one {# refund waits} other {# refunds wait}} for a payment that no file has told of yet: {amount}',
  'giving.payments.nothing-new': 'No new gift and no new refund.',
  'giving.payments.guessed':
    '{count, plural, one {# row} other {# rows}} of a type that is not known, taken for gifts by their form',
  'giving.payments.twins':
    '{count, plural, one {# payment that may be told twice waits for a person} other {# payments that may be told twice wait for a person}}',
  'giving.payments.ignored': '{count, plural, one {# row} other {# rows}} left out: {reason}',
  'giving.payments.field.fund': 'Fund of payments that name no purpose',
  'giving.payments.field.currency': 'Currency of amounts without one',
  'giving.payments.field.zone': 'Time zone of times without one',
  'giving.payments.field.order': 'Order of days: ymd, mdy or dmy',
  'giving.payments.field.mark': 'Mark before the decimals',
  'giving.payments.field.encoding': 'Encoding',
  'giving.payments.field.delimiter': 'Mark between columns',
} as const
