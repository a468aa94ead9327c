import type { Envelope } from '#platform/pdf/envelopes.ts'
import type { Language } from '#platform/words.ts'

/** A letter of thanks as it goes to paper: all texts in its language. */
export interface Printed {
  readonly language: Language
  readonly envelope: Envelope
  readonly sender: { readonly name: string; readonly lines: readonly string[] }
  readonly giver: { readonly name: string; readonly lines: readonly string[] }
  readonly day: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}
