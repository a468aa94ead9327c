/** What is said of contacts and addresses that come as a file. */
export const en = {
  'people.import-contacts.title': 'Import contacts',
  'people.import-contacts.column.party': 'The reference of a person or organisation that is there already.',
  'people.import-contacts.column.kind': 'email or phone.',
  'people.import-contacts.column.value': 'The address or the number. It comes after those that are known already.',
  'people.import-addresses.title': 'Import addresses',
  'people.import-addresses.column.party': 'The reference of a person or organisation that is there already.',
  'people.import-addresses.column.address':
    'Street and number, or whatever stands above the town. The same one again adds nothing.',
  'people.import-addresses.column.valid_from':
    'Since when it is right, where that is known. The present address stays the first one.',
  'people.import-parts.reason': 'Added from a file',
  'people.complete-parties.reason': 'A payment told what was missing',
  'people.move-party.reason': 'A payment told another address',
  'people.too-many-parts': '{ref} would have more than {most}.',
} as const
