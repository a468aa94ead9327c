import type { Pack } from './pack.ts'

const byAgency = { grantedBy: 'national-tax-agency' } as const

/**
 * Gifts to an authorised NPO in Japan. What the receipt must name: Cabinet Office, questions on the NPO law, 3-12-7. Income
 * deduction above 5,000 yen, above 2,000 from 2010; from 2011 a tax credit of 40 % instead, by choice; until 2012-03-31 the
 * National Tax Agency authorised, then the prefecture or designated city (reform enacted in June 2011).
 */
export const japan: Pack = {
  asksAddress: true,
  asksAuthorisation: true,
  versions: [
    { since: '0001-01-01', name: 'japan-unknown', deductsOver: null, creditPercent: null, ...byAgency },
    { since: '2006-01-01', name: 'japan-2006', deductsOver: 5000n, creditPercent: null, ...byAgency },
    { since: '2010-01-01', name: 'japan-2010', deductsOver: 2000n, creditPercent: null, ...byAgency },
    { since: '2011-01-01', name: 'japan-2011', deductsOver: 2000n, creditPercent: 40, ...byAgency },
    { since: '2012-04-01', name: 'japan-2012-04', deductsOver: 2000n, creditPercent: 40, grantedBy: 'prefecture' },
  ],
}
