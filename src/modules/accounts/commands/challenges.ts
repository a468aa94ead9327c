import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { Files } from '#platform/files.ts'
import { after, challengeLength } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { keyedHash, keyFor } from './keys.ts'

const half = 24

/** A new challenge for the holder of an account, or for nobody yet: random, with its time, under the key of the installation. */
export async function newChallenge(files: Pick<Files, 'key'>, subject: string, now: Date): Promise<string> {
  const body = Buffer.alloc(half)
  randomBytes(half - 8).copy(body)
  body.writeBigUInt64BE(BigInt(now.getTime()), half - 8)
  const seal = Buffer.from(
    keyedHash(await keyFor(files, 'challenges'), `${subject} ${body.toString('hex')}`),
    'base64url',
  )
  return Buffer.concat([body, seal]).toString('base64url')
}

/** Whether a challenge was made for this subject within minutes and is answered for the first time; then it is used up. */
export async function takeChallenge(
  tx: Tx<AccountsTables>,
  { files, now }: Pick<By, 'files' | 'now'>,
  subject: string,
  challenge: string,
): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== half + 32) return false
  const body = bytes.subarray(0, half)
  const seal = Buffer.from(
    keyedHash(await keyFor(files, 'challenges'), `${subject} ${body.toString('hex')}`),
    'base64url',
  )
  const made = Number(body.readBigUInt64BE(half - 8))
  if (!timingSafeEqual(seal, bytes.subarray(half)) || made > now.getTime() || made < now.getTime() - challengeLength)
    return false
  await tx
    .deleteFrom('accounts.used_challenges')
    .where('used_at', '<', after(now, -2 * challengeLength))
    .execute()
  const used = await tx
    .insertInto('accounts.used_challenges')
    .values({ hash: createHash('sha256').update(body).digest('hex'), used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}
