import { sql } from 'kysely'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'

/** What only the public site brings: two consents to mail, and two gifts that were begun. */
export async function plantDonations({ db, clock }: World): Promise<void> {
  const all = scopedTo(db, { viewer: 'test', sees: everything })
  for (const n of [8, 9]) {
    await sql`insert into donations.mail_consents (id, email, name, language, agreed_to, agreed_on, recorded_at)
      values (${newId()}, ${`reader${n}@post.example`}, 'Reader', 'en', 'Yes', '2011-09-01', ${clock()})`.execute(all)
    await sql`insert into donations.checkouts (id, ref, key, way, is_live, amount, currency, frequency, language, begun_at, name)
      values (${newId()}, ${`DG-2011-999${n}`}, ${newId()}, 'stripe', true, 3000, 'JPY', 'one-time', 'ja', ${clock()}, 'Giver')`.execute(
      all,
    )
  }
}
