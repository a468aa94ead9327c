import { sql } from 'kysely'
import { emailsOf } from '#modules/people/face.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { type Holdings, held } from '#platform/holdings.ts'
import { donationsWords } from './words/words.ts'

const isTheirs = (emails: readonly string[]) => sql`lower(email) = any(${emails}::text[])`

async function tell(db: Db, ids: readonly string[]) {
  const emails = await emailsOf(db, ids)
  return [
    await held(
      db,
      'donations.holding.checkouts',
      {
        ref: ['donations.field.ref'],
        begun_at: ['donations.field.begun', 'instant'],
        amount: ['donations.field.amount', 'money'],
        name: ['people.field.name'],
        email: ['people.contact-kind.email'],
        postal_code: ['people.field.postal-code'],
        lines: ['people.field.address'],
      },
      sql`select ref, begun_at, amount || ' ' || currency as amount, name, email, postal_code, lines from donations.checkouts
        where ${isTheirs(emails)} order by begun_at, id`,
    ),
    await held(
      db,
      'donations.holding.consents',
      {
        agreed_on: ['donations.field.agreed-on', 'day'],
        agreed_to: ['donations.field.agreed-to'],
        email: ['people.contact-kind.email'],
        withdrawn_on: ['donations.field.withdrawn-on', 'day'],
      },
      sql`select agreed_on, agreed_to, email, withdrawn_on from donations.mail_consents
        where ${isTheirs(emails)} order by agreed_on, id`,
    ),
  ]
}

async function erase(tx: Tx, ids: readonly string[]): Promise<void> {
  const emails = await emailsOf(tx, ids)
  await sql`update donations.checkouts set name = null, email = null, postal_code = null, lines = null where ${isTheirs(emails)}`.execute(
    tx,
  )
  await sql`delete from donations.mail_consents where ${isTheirs(emails)}`.execute(tx)
}

/** What was left on the site under their e-mail addresses. */
export const donationsHoldings: Holdings = { names: [], words: [donationsWords], tell, erase }
