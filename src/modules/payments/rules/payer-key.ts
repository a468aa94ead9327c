import type { Payer } from './entry.ts'

// nothing to fold but capitals, as most of what statements tell
const isPlain = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** A name or an address as it is compared. */
export const fold = (text: string) =>
  isPlain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s　]+/g, ' ')
        .trim()

/** What tells a payer from others; the strongest that a statement has. */
export interface PayerKey {
  readonly key: string
  /** 4 e-mail address, 3 the provider's own number, 2 name with an address, 1 only a name, which others may bear too. */
  readonly rank: 1 | 2 | 3 | 4
}

/** The key of a payer, the same in every file that tells as much; undefined for nobody. `provider` is whose number it has. */
export function payerKeyOf(payer: Payer, provider: string): PayerKey | undefined {
  const name = fold(payer.name)
  // a couple may share one address, so that the name is told too
  if (payer.email !== '') return { key: `e|${fold(payer.email)}|${name}`, rank: 4 }
  if (payer.id !== '') return { key: `i|${provider}|${payer.id}|${name}`, rank: 3 }
  if (name === '') return undefined
  if (payer.postalCode !== '' || payer.lines !== '')
    return { key: `a|${name}|${fold(payer.postalCode)}|${fold(payer.lines)}`, rank: 2 }
  return { key: `n|${name}`, rank: 1 }
}
