import type { Due, FilingItem, Pack } from './pack.ts'

// what most laws and funders ask of a charity: general knowledge, to be checked against the law of the country
const items: readonly FilingItem[] = [
  'business-report',
  'activity-statement',
  'balance-sheet',
  'officers-list',
  'largest-transactions',
  'officer-donors',
  'remittances',
  'restricted-gifts-note',
]

const due = (item: FilingItem, duty: Due['duty']): Due => ({
  ...{ item, duty, dueOn: null, keptYears: null, authorisedOnly: false },
})

/** No country: what is good to have each year, without days and without a test of public support. */
export const plain: Pack = {
  code: 'plain',
  version: 1,
  publicSupport: () => null,
  dues: () => [...items.map((item) => due(item, 'file')), due('donor-list', 'keep')],
  authority: () => null,
  advanceAbove: () => null,
  officerGiftsFrom: null,
}
