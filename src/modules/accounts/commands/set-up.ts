import { z } from 'zod'
import { createFiscalYear, fiscalYearsOf, organisationOf, setProfile } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { isSetUp } from '../queries/account-row.ts'
import { permissionNames } from '../queries/role-permissions.ts'
import { permissionsOf } from '../rules/roles.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts } from './guard-officers.ts'
import { browser, letIn } from './let-in.ts'
import { hashNewPassword, newPasswordFields } from './new-password.ts'
import { holderFields, writeAccount } from './write-account.ts'
import { writeGrant } from './write-grant.ts'

const profile = setProfile.spec.input.shape
const year = createFiscalYear.spec.input.shape

const input = browser.extend({
  token: z.string().max(100),
  // what is there already is not asked for
  names: profile.names.optional(),
  timeZone: profile.timeZone.optional(),
  baseCurrency: profile.baseCurrency.optional(),
  languages: profile.languages.optional(),
  label: year.label.optional(),
  startDay: year.startDay.optional(),
  endDay: year.endDay.optional(),
  ...holderFields,
  ...newPasswordFields,
})

type Given = z.output<typeof input>

async function spendToken(tx: Tx<AccountsTables>, token: string, now: Date): Promise<void> {
  const link = await tx
    .deleteFrom('accounts.set_up_links')
    .where('token_hash', '=', tokenHash(token))
    .where('ends_at', '>', now)
    .returning('made_at')
    .executeTakeFirst()
  if (!link) throw new Refusal('accounts.set-up.over')
}

/** The organisation's own records, as far as they are not there, in the name of the first officer. */
async function setUpOrganisation(tx: Tx, by: By, given: Given): Promise<void> {
  const {
    names = { en: '' },
    timeZone = '',
    baseCurrency = '',
    languages = [],
    label = '',
    startDay = '',
    endDay = '',
  } = given
  if (!(await organisationOf(tx)))
    await setProfile.within(tx, by, { names, timeZone, baseCurrency, languages, purposes: {}, legalForms: {} })
  if ((await fiscalYearsOf(tx)).length === 0) await createFiscalYear.within(tx, by, { label, startDay, endDay })
}

/**
 * Sets the organisation up, once: its profile, the fiscal year, the account of the first officer as director, and a session for
 * them. Refuses `accounts.set-up.done-already` and `accounts.set-up.over`.
 */
export const setUp = command({
  name: 'accounts.set-up',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, given, by) {
    const { token, signInName, name, language } = given
    await lockAccounts(tx)
    if (await isSetUp(tx)) throw new Refusal('accounts.set-up.done-already')
    await spendToken(tx, token, by.now)
    const organisation = given.names ?? (await organisationOf(tx as unknown as Tx))?.names ?? {}
    const passwordHash = await hashNewPassword(given, [signInName, name, ...Object.values<string>(organisation)])
    const id = await writeAccount(tx, { signInName, name, language, passwordHash, confirmedAt: by.now }, by.now)
    const officer: Actor = { id, name, language, may: permissionsOf('director', permissionNames()) }
    await writeGrant(tx, { ...by, actor: officer }, id, { role: 'director', untilDay: null })
    await setUpOrganisation(tx as unknown as Tx, { ...by, actor: officer }, given)
    by.about(id)
    return letIn(tx, by, id, { ...given, via: 'password' })
  },
})
