import { sql } from 'kysely'
import { z } from 'zod'
import { addressKey } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { checkInput, id } from '#platform/inputs.ts'
import { languagesTold, publicFields } from './applicant-inputs.ts'
import { readFormToken, visitorKey } from './form-token.ts'

const input = z.object({
  profile: id(),
  token: z.string().max(300).default(''),
  /** A field that people do not see; whoever fills it is a program. */
  website: z.string().default(''),
  ...publicFields,
})

const plainJson = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))

/**
 * Leaves an application of the public site for the worker, where the site itself cannot read it again. The same form sent
 * twice is one; what a program filled in is thanked for and thrown away. Refuses what is not whole, and too many of one network.
 */
export async function leaveApplication(world: World, address: string, raw: unknown): Promise<void> {
  const { profile, token, website, ...told } = checkInput(input, raw)
  languagesTold(told)
  if (website !== '') return
  const now = world.clock()
  const form = await readFormToken(world.files, token, now)
  if (form.state !== 'good') throw new Refusal(`applications.form-${form.state}`)
  const visitor = await visitorKey(world.files, addressKey(address))
  // in the form in which the worker reads it again
  const kept = { ...told, skills: Object.fromEntries(told.skills.map((skill) => [skill, true])) }
  try {
    await sql`insert into applications.intake (key, profile_id, visitor, told, received_at)
      values (${form.key}, ${profile}, ${visitor}, ${plainJson(kept)}::jsonb, ${now}) on conflict do nothing`.execute(
      world.db,
    )
  } catch (error) {
    if (isDatabaseError(error, 'WS429')) throw new Refusal('applications.too-many')
    // the policy of the table: the profile is not published any more
    if (isDatabaseError(error, '42501')) throw new Refusal('applications.profile-closed')
    throw error
  }
}
