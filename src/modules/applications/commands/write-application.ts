import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { ApplicationState } from '../rules/choices.ts'
import type { ApplicationsTables } from '../tables.ts'
import { type Applicant, languagesTold } from './applicant-inputs.ts'
import { nextPosition } from './inputs.ts'

type NewApplication = Omit<ApplicationsTables['applications.applications'], 'ref'>

/** The columns of what somebody told of themselves. */
export const applicantColumns = ({ name, email, language, country, hours, words }: Applicant) => ({
  name,
  email,
  language,
  country,
  hours,
  words,
})

/** Writes languages and skills in the place of what was told before. */
export async function writeAbilities(tx: Tx<ApplicationsTables>, id: string, given: Applicant): Promise<void> {
  const languages = languagesTold(given)
  await tx.deleteFrom('applications.application_languages').where('application_id', '=', id).execute()
  await tx.deleteFrom('applications.application_skills').where('application_id', '=', id).execute()
  if (languages.length > 0)
    await tx
      .insertInto('applications.application_languages')
      .values(languages.map((one, position) => ({ application_id: id, position, ...one })))
      .execute()
  if (given.skills.length > 0)
    await tx
      .insertInto('applications.application_skills')
      .values(given.skills.map((skill) => ({ application_id: id, skill })))
      .execute()
}

const insert = (tx: Tx<ApplicationsTables>, ref: string, application: NewApplication) =>
  tx
    .insertInto('applications.applications')
    .values({ ref, ...application })
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning('ref')
    .executeTakeFirst()

async function nextNumber(tx: Tx<ApplicationsTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('applications.application_numbers') as n`.execute(tx)
  return `AN-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes a new application, received, under a reference or the next number that no import has used. */
export async function writeApplication(
  tx: Tx<ApplicationsTables>,
  by: By,
  {
    ref,
    given,
    ...row
  }: { ref: string | null; given: Applicant } & Pick<
    NewApplication,
    'id' | 'profile_id' | 'source' | 'note' | 'received_day' | 'received_at'
  >,
): Promise<void> {
  const application: NewApplication = {
    ...row,
    ...applicantColumns(given),
    state: 'received',
    state_day: row.received_day,
    party_id: null,
    volunteer_id: null,
    recorded_at: by.now,
    recorded_by: by.actor.name,
    voided_at: null,
    erased_at: null,
  }
  if (ref !== null) {
    if (!(await insert(tx, ref, application))) throw new Refusal('applications.ref-taken', 'ref', { ref })
  } else while (!(await insert(tx, await nextNumber(tx, row.received_day), application)));
  await writeAbilities(tx, row.id, given)
  await writeState(tx, by, row.id, { state: 'received', day: row.received_day, reason: null })
}

/** Adds a row to the states of an application and repeats it in the record. */
export async function writeState(
  tx: Tx<ApplicationsTables>,
  by: By,
  id: string,
  { state, day, reason }: { state: ApplicationState; day: string; reason: string | null },
): Promise<void> {
  await tx
    .insertInto('applications.application_states')
    .values({
      application_id: id,
      position: await nextPosition(tx, 'application', id),
      state,
      day,
      reason,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    })
    .execute()
  await tx.updateTable('applications.applications').set({ state, state_day: day }).where('id', '=', id).execute()
}
