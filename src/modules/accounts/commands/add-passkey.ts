import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { challengeIn, newPasskey, newPasskeyCounter } from '../rules/passkey.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'
import { takeChallenge } from './challenges.ts'
import { prove } from './prove.ts'
import { sentByScript } from './sent-by-script.ts'

const input = z.object({
  name: text(60),
  proof: z.string().max(1000).default(''),
  /** The public address of the site, to which passkeys are bound. */
  origin: z.url(),
  credential: sentByScript(newPasskey),
  keepSession: z.string().max(100).optional(),
})

/** Takes a new passkey of one's own, and ends all other sessions. */
export const addPasskey = command({
  name: 'accounts.add-passkey',
  door: 'own',
  input,
  async run(tx: Tx<AccountsTables>, { name, proof, origin, credential, keepSession }, by) {
    const { id: accountId } = by.actor
    await prove(tx, by, proof)
    const challenge = challengeIn(credential) ?? ''
    const isOurs = await takeChallenge(tx, by, accountId, challenge)
    const counter = isOurs ? newPasskeyCounter(credential, { type: 'webauthn.create', origin, challenge }) : undefined
    if (counter === undefined) throw new Refusal('accounts.passkey.not-taken')
    const row = {
      id: newId(),
      account_id: accountId,
      credential_id: credential.id,
      public_key: credential.publicKey,
      algorithm: credential.algorithm,
      counter: BigInt(counter),
      name,
      added_at: by.now,
      used_at: null,
    }
    try {
      await tx.insertInto('accounts.passkeys').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('accounts.passkey.not-taken')
      throw error
    }
    by.about(accountId, ['passkey'])
    return { id: row.id, token: await keepOnlySession(tx, accountId, keepSession) }
  },
})
