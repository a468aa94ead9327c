export const en = {
  'audit.verified':
    '{lines, plural, one {# line is} other {# lines are}} whole: each follows from the one before it. {heads, plural, =0 {No outside head was compared.} one {# outside head agrees.} other {# outside heads agree.}}',
  'audit.since':
    '{count, plural, =0 {No line came since the last outside head.} one {# line came since the last outside head; only a later head will hold it fast.} other {# lines came since the last outside head; only a later head will hold them fast.}}',
  'audit.missing': 'Lines {seq} to {to} are missing.',
  'audit.out-of-order': 'Line {seq} stands where it does not belong, or stands there twice.',
  'audit.broken-link': 'Line {seq} does not follow from the line before it: one of the two was changed.',
  'audit.not-the-head': 'Line {seq} is not the one that {source} holds: it, or a line before it, was written anew.',
  'audit.bad-signature': 'The head of line {seq} in {source} is not signed by the key of this installation.',
  'audit.cut':
    'The log ends at line {end}, but {source} knows line {seq}: the end was cut off, or an older database was put in place.',
  'audit.no-head':
    'The log has {seq, plural, one {# line} other {# lines}} but no outside head to compare with, so nobody can say whether all of it was written anew. Name a file with a head, such as a mail to a trustee.',
  'audit.unreadable': 'Something in {source} cannot be read as a head.',
  'audit.more': '{count, plural, one {# more like these.} other {# more like these.}}',
} as const
