import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../source.ts'
import { testWorld } from '../world.ts'
import { deskOf, type Options, told } from './desk.ts'

// real files that nobody here wrote lie beside the project, or where this says
const samples = process.env.WAYSTATION_SAMPLES ?? join(root, '..', 'shared', 'samples')
const { world, as, close } = await testWorld()
afterAll(close)
const { preview, take } = deskOf({ ...world, clock: () => new Date('2026-11-29T00:00:00Z') }, as('treasurer'))

// counted by hand in each file
const counted: [string, Options, string[]][] = [
  ['paypal/2009-en-us-personal-hledger.csv', {}, ['1 outgoing']],
  ['paypal/2018-en-us-default-41col-hledger.csv', {}, ['1 outgoing']],
  ['paypal/2019-en-us-custom-hledger.csv', {}, ['USD 1 gifts 10.00 - 0.59 = 9.41', '3 funding', '3 outgoing']],
  ['paypal/2025-de-new-18col.csv', {}, ['1 conversion', '1 fee', '4 funding', '3 outgoing']],
  [
    'stripe/balance-history-2016-2021.csv',
    {},
    ['USD 1 gifts 849.00 - 24.92 = 824.08', 'USD 2 waiting 1098.00', '3 transfer', '2 waiting'],
  ],
  ['other-payments/civicrm-contributions.csv', { currency: 'USD' }, ['USD 1 gifts 65.00 - 0.00 = 65.00']],
  ['other-payments/civicrm-amount-validate.csv', { currency: 'USD' }, ['USD 2 gifts 2461.98 - 0.00 = 2461.98']],
  ['other-payments/civicrm-date-validate.csv', { currency: 'EUR' }, ['EUR 1 gifts 500.00 - 0.00 = 500.00']],
  ['other-payments/civicrm-soft-credit.csv', { currency: 'USD' }, ['USD 2 gifts 870.00 - 0.00 = 870.00']],
  ['other-payments/givewp-export-header.csv', {}, []],
]

describe.skipIf(!existsSync(samples))('real files', () => {
  test.each(counted)(
    '%s holds what was counted by hand, and nothing more when it comes twice',
    async (path, options, found) => {
      const file = { [path.split('/')[1] ?? '']: readFileSync(join(samples, path)) }
      expect(told(await preview(file, options)).sort()).toEqual([...found].sort())
      const { rows } = await take(file, options)
      expect(told(await take(file, options))).toEqual(rows > 0n ? [`${rows} seen`] : [])
    },
  )
})
