import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofApplications } from '../policy.ts'
import type { ApplicationsTables } from '../tables.ts'

/** An application that a viewer sees, with what its profile is called. */
export const visibleApplication = (db: Db<ApplicationsTables>, id: string, viewer: Actor) =>
  db
    .selectFrom('applications.applications as a')
    .innerJoin('applications.profiles as p', 'p.id', 'a.profile_id')
    .selectAll('a')
    .select(['p.ref as profile', 'p.titles', 'p.is_field_role'])
    .where('a.id', '=', id)
    .where(visibleTo(ofApplications, 'a', viewer))

/** An application that the viewer sees, locked. Throws NotFound. */
export async function lockApplication(tx: Tx<ApplicationsTables>, id: string, viewer: Actor) {
  const application = await visibleApplication(tx, id, viewer).forUpdate('a').executeTakeFirst()
  if (!application) throw new NotFound()
  return application
}

/** An application in use, locked. Throws NotFound, or a Refusal when it is void or erased. */
export async function getApplicationForUpdate(tx: Tx<ApplicationsTables>, id: string, viewer: Actor) {
  const application = await lockApplication(tx, id, viewer)
  if (application.erased_at) throw new Refusal('applications.application-is-erased')
  if (application.voided_at) throw new Refusal('applications.application-is-void')
  return application
}

/** What an applicant told of languages, in their order, and of skills. */
export async function abilitiesOf(db: Db<ApplicationsTables>, id: string) {
  const languages = await db
    .selectFrom('applications.application_languages')
    .select(['language', 'level'])
    .where('application_id', '=', id)
    .orderBy('position')
    .execute()
  const skills = await db
    .selectFrom('applications.application_skills')
    .select('skill')
    .where('application_id', '=', id)
    .orderBy('skill')
    .execute()
  return { languages, skills: skills.map(({ skill }) => skill) }
}

/** The place of the answer that waits to be sent; undefined where none does. */
export async function waitingAnswer(db: Db<ApplicationsTables>, applicationId: string): Promise<number | undefined> {
  const waiting = await db
    .selectFrom('applications.answers')
    .select('position')
    .where('application_id', '=', applicationId)
    .where('sent_on', 'is', null)
    .executeTakeFirst()
  return waiting?.position
}

/** The place of the answer that waits to be sent. Refuses where none does. */
export async function refuseNoAnswer(db: Db<ApplicationsTables>, applicationId: string): Promise<number> {
  const position = await waitingAnswer(db, applicationId)
  if (position === undefined) throw new Refusal('applications.no-answer')
  return position
}
