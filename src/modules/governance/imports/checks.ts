import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { Check } from '#platform/imports/definition.ts'

/** The party of a row must be there and in use. */
export const knownParty: Check = {
  column: 'party',
  code: 'governance.unknown-party',
  rows: () => sql`select n.line, n.party as code from incoming n
    where not exists (select 1 from people.current_names p where p.party_ref = n.party and not p.voided)`,
}

/** The meeting of a row must be there and not be void. */
export const knownMeeting: Check = {
  column: 'meeting',
  code: 'governance.unknown-meeting',
  rows: () => sql`select n.line, n.meeting as code from incoming n
    where not exists (select 1 from governance.meetings m where m.ref = n.meeting and m.voided_at is null)`,
}

/** The resolution of a row, where one is named, must be there and not be void. */
export const knownResolution: Check = {
  column: 'resolution',
  code: 'governance.unknown-resolution',
  rows: () => sql`select n.line, n.resolution as code from incoming n where n.resolution is not null
    and not exists (select 1 from governance.resolutions r where r.ref = n.resolution and r.voided_at is null)`,
}

/** An ending has a day and a reason or neither, and does not lie before the beginning. */
export const endsWhole = (began: string, ended: string, reason: string): Check[] => [
  {
    column: reason,
    code: 'governance.ending-not-whole',
    rows: () => sql`select line from incoming where (${sql.ref(ended)} is null) <> (${sql.ref(reason)} is null)`,
  },
  {
    column: ended,
    code: 'governance.ends-before-it-begins',
    rows: () => sql`select line from incoming where ${sql.ref(ended)} < ${sql.ref(began)}`,
  },
]

/** Writes how the records that are new have ended, out of the columns `<word>_on` and `<word>_because`. */
export async function addEndings(tx: Tx, ids: readonly string[], word: 'left' | 'ended', by: By): Promise<void> {
  const [on, because] = [sql.ref(`n.${word}_on`), sql.ref(`n.${word}_because`)]
  await sql`insert into governance.endings (record_id, position, ended_on, reason, recorded_at, recorded_by)
    select n.id, 0, ${on}, ${because}, ${by.now}, ${by.actor.name} from incoming n
    where n.id = any(${ids}::uuid[]) and ${on} is not null`.execute(tx)
}
