import { japan } from './japan.ts'
import type { Pack } from './pack.ts'
import { plain } from './plain.ts'

export const packCodes = ['plain', 'japan'] as const
export type PackCode = (typeof packCodes)[number]

const packs: Readonly<Record<PackCode, Pack>> = { plain, japan }

/** The pack of a code. */
export const packOf = (code: PackCode): Pack => packs[code]
