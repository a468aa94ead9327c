import { code } from '#platform/inputs.ts'

/** A code name; "none" stands in figures for counts without operation. */
export const operationCode = () => code().refine((given) => given.toLowerCase() !== 'none', 'operations.code-reserved')
