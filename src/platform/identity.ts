import type { Language } from './words.ts'

/** Who acts: an account with its permissions, or a process of the product acting by its name. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly language: Language
  /** Names of the commands and queries that the actor may run. */
  readonly may: ReadonlySet<string>
}

/** The id under which the product acts for whoever runs it on its own machine. */
export const operatorId = 'operator'

/** The id of whoever is not signed in. */
export const nobodyId = 'nobody'

/** Nobody: may do nothing that is not open. */
export const nobody = (language: Language): Actor => ({ id: nobodyId, name: '', language, may: new Set() })
