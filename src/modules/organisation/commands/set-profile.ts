import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { optionalText } from '#platform/inputs.ts'
import { namesInput, textsInput } from '#platform/texts.ts'
import { keepVersion } from '#platform/versions.ts'
import type { OrganisationTables } from '../tables.ts'
import { currency, languagesInUse, optionalEmail, optionalWebsite, timeZone } from './inputs.ts'

const input = z.object({
  names: namesInput(200),
  purposes: textsInput(2000),
  legalForms: textsInput(200),
  email: optionalEmail(),
  website: optionalWebsite(),
  timeZone: timeZone(),
  baseCurrency: currency(),
  languages: languagesInUse(),
  why: optionalText(500),
})

const columnsOf = (given: z.output<typeof input>) => ({
  names: JSON.stringify(given.names),
  purposes: JSON.stringify(given.purposes),
  legal_forms: JSON.stringify(given.legalForms),
  email: given.email,
  website: given.website,
  time_zone: given.timeZone,
  base_currency: given.baseCurrency,
  languages: given.languages,
})

/** Sets the profile of the organisation; a later one corrects the earlier, which stays readable, and needs its reason. */
export const setProfile = command({
  name: 'organisation.set-profile',
  input,
  async run(tx: Tx<OrganisationTables>, given, by) {
    const before = await tx.selectFrom('organisation.profile').select('id').forUpdate().executeTakeFirst()
    if (!before) {
      const id = newId()
      await tx
        .insertInto('organisation.profile')
        .values({ id, ...columnsOf(given) })
        .execute()
      return { id }
    }
    const { id } = before
    if (!given.why) throw new Refusal('organisation.why-needed', 'why')
    await keepVersion(tx, 'organisation.profile', id, by, { change: 'corrected', reason: given.why })
    await tx.updateTable('organisation.profile').set(columnsOf(given)).where('id', '=', id).execute()
    return { id }
  },
})
