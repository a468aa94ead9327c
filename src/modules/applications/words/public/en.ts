/** What the public site says of applications. */
export const en = {
  'applications.form-too-soon': 'That was very quick. Please look at the form once more and send it again.',
  'applications.form-too-old': 'This page was open for more than a day. Please send the form again.',
  'applications.form-not-ours': 'This form could not be read. Please send it again.',
  'applications.too-many':
    'So many applications have come from your network that no more are taken today. Please try again tomorrow.',
  'applications.profile-closed': 'This profile takes no more applications.',
  'applications.join.title': 'Work with us',
  'applications.join.lead': 'Whom we look for at present. Choose what fits you; each page says what it takes.',
  'applications.join.empty': 'We are not looking for anybody at present',
  'applications.join.empty.text': 'Thank you for thinking of us. Please look in again later.',
  'applications.join.field':
    'We do not take applications for work in the field. It needs the languages of the place, and people whom we have known for long.',
  'applications.apply.title': 'Apply',
  'applications.apply.submit': 'Send the application',
  'applications.apply.privacy': 'What becomes of it',
  'applications.apply.privacy.text':
    'Only those who decide about applications read what you write. If we cannot work together, it is erased after {days, plural, one {# day} other {# days}}. No cookie is set.',
  'applications.apply.trap': 'Leave this empty',
  'applications.thanks.title': 'Thank you',
  'applications.thanks.text':
    'Your application has reached us. We read each one and answer in the language that you chose; please give us a few weeks.',
} as const
