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
  'audit.cli.about': 'Check the audit log, and show what others keep of it',
  'audit.cli.verify': 'Walk the whole log, line by line, and compare it with the heads that are kept outside',
  'audit.cli.head': 'Show the last line of the log, signed, and the public key, for somebody else to keep',
  'audit.cli.head-file':
    'a file with more heads: a mail to a trustee, a digest, a copy of the folder’s heads; may be given again',
  'audit.cli.public-key': 'a file with the public key, in place of this installation’s own; may be given again',
  'audit.empty': 'The log is empty.',
  'audit.few-trustees':
    'The digests of the audit log go {count, plural, =0 {to nobody} one {to one trustee only} other {to # trustees}}. Name two in WAYSTATION_AUDIT_TRUSTEES, with WAYSTATION_SMTP_URL and WAYSTATION_MAIL_FROM, so that nobody on this machine alone can write the log anew unseen.',
} as const
