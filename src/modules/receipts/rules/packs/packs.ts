import { japan } from './japan.ts'
import type { Pack } from './pack.ts'
import { plain } from './plain.ts'

export const packNames = ['plain', 'japan'] as const
export type PackName = (typeof packNames)[number]

/** The rule packs by name. */
export const packs: Readonly<Record<PackName, Pack>> = { plain, japan }
