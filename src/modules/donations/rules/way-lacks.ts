import type { Texts } from '#platform/texts.ts'
import type { Way } from './choices.ts'
import { postalAccountOf } from './postal-account.ts'

interface Told {
  readonly way: Way
  readonly isOpen: boolean
  readonly details: Texts
  readonly account: string | null
  readonly accountName: string | null
}

/** What keeps a way from being open; undefined when nothing does. */
export function wayLacks({ way, isOpen, details, account, accountName }: Told) {
  if (way === 'postal' && account !== null && !postalAccountOf(account))
    return { code: 'donations.not-a-postal-account', field: 'account' }
  if (!isOpen) return undefined
  if (way === 'bank' && Object.keys(details).length === 0)
    return { code: 'donations.way-needs-details', field: 'details.en' }
  if (way === 'postal' && account === null) return { code: 'donations.way-needs-account', field: 'account' }
  if (way === 'postal' && accountName === null) return { code: 'donations.way-needs-account', field: 'accountName' }
  return undefined
}
