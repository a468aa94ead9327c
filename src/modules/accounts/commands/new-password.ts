import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Refusal } from '#platform/errors.ts'
import { longestPassword, passwordProblem } from '../rules/password.ts'
import { hashPassword } from './passwords.ts'

/** The fields of a new password: it, and the same again. */
export const newPasswordFields = {
  password: z.string({ error: 'input.required' }).min(1, 'input.required').max(longestPassword),
  again: z.string({ error: 'input.required' }).max(longestPassword),
}

const product = 'Waystation'
const prefixLength = 6

let common: ReadonlySet<string> | undefined

// a line is the beginning of the SHA-256 of a common password (docs/decisions/010-second-factors-and-common-passwords.md)
function isCommon(plain: string): boolean {
  common ??= new Set(readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8').split('\n'))
  return common.has(createHash('sha256').update(plain).digest().subarray(0, prefixLength).toString('base64url'))
}

/**
 * The hash of a new password. Refuses one that is short, common or made of `words` that everybody would try for this account: its
 * names and the organisation's.
 */
export async function hashNewPassword(
  { password, again }: { readonly password: string; readonly again: string },
  words: readonly string[],
): Promise<string> {
  const problem = passwordProblem(password, [product, ...words], isCommon)
  if (problem) throw new Refusal(problem, 'password')
  if (password !== again) throw new Refusal('accounts.set-password.not-the-same', 'again')
  return hashPassword(password)
}
