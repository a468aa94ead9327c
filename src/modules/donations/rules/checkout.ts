import type { Language } from '#platform/words.ts'
import type { Frequency } from './choices.ts'

/** What is asked of a provider. */
export interface Wish {
  readonly id: string
  /** In minor units. */
  readonly amount: bigint
  readonly currency: string
  readonly frequency: Frequency
  readonly language: Language
  readonly email: string | null
  /** What its page calls the gift. */
  readonly title: string
  readonly back: { readonly paid: string; readonly cancelled: string }
}

/** What a provider made of it: where the visitor pays. */
export interface Opened {
  readonly providerRef: string
  readonly address: string
}
