import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { accountsIn } from '../queries/account-row.ts'
import { answeredCounter, challengeIn, counterGrew, passkeyAnswer } from '../rules/passkey.ts'
import { stateOf } from '../rules/state.ts'
import type { AccountsTables } from '../tables.ts'
import { takeChallenge } from './challenges.ts'
import { browser, letIn } from './let-in.ts'
import { sentByScript } from './sent-by-script.ts'

const input = browser.extend({ origin: z.url(), credential: sentByScript(passkeyAnswer) })

type Given = Pick<z.output<typeof input>, 'origin' | 'credential'>

/** The account whose passkey answered, with its counter moved on; undefined when none did. */
async function holderOf(tx: Tx<AccountsTables>, { origin, credential }: Given, now: Date): Promise<string | undefined> {
  const passkey = await tx
    .selectFrom('accounts.passkeys')
    .select(['id', 'account_id', 'public_key', 'counter'])
    .where('credential_id', '=', credential.id)
    .forUpdate()
    .executeTakeFirst()
  if (!passkey) return undefined
  const expected = { type: 'webauthn.get', origin, challenge: challengeIn(credential) ?? '' } as const
  const counter = answeredCounter(credential, expected, passkey.public_key)
  if (counter === undefined || !counterGrew(counter, passkey.counter)) return undefined
  await tx
    .updateTable('accounts.passkeys')
    .set({ counter: BigInt(counter), used_at: now })
    .where('id', '=', passkey.id)
    .execute()
  return passkey.account_id
}

/** Signs an account in by a passkey, which verified its holder: it is both factors at once. */
export const signInByPasskey = command({
  name: 'accounts.sign-in-by-passkey',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, { origin, credential, ...from }, by) {
    const isOurs = await takeChallenge(tx, by, 'sign-in', challengeIn(credential) ?? '')
    const holder = isOurs ? await holderOf(tx, { origin, credential }, by.now) : undefined
    const account = holder && (await accountsIn(tx).where('a.id', '=', holder).executeTakeFirst())
    if (!account || stateOf(account) !== 'confirmed') throw new Refusal('accounts.passkey.not-taken')
    by.about(account.id, [])
    return letIn(tx, by, account.id, { ...from, via: 'passkey' })
  },
})
