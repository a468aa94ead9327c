import { sql } from 'kysely'
import { dayIn, namesOf } from '#modules/organisation/face.ts'
import type { PostalParts } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import { composeThanks } from '../rendering/compose-thanks.ts'
import type { ThanksTables } from '../tables.ts'
import { type WaitingGift, waitingGiver } from './gifts-of.ts'
import type { WaitingGiver } from './list-waiting.ts'
import { marksOf } from './marks.ts'

/** Who is written to, and where; null for what is not known. */
export interface Addressee extends PostalParts {
  readonly name: string
  readonly kind: 'person' | 'organisation'
  readonly email: string | null
}

/** Thanks as they are written for gifts that wait. */
export interface Written {
  readonly today: string
  readonly giver: WaitingGiver
  readonly to: Addressee
  readonly language: Language
  readonly names: Texts
  readonly subject: string
  readonly body: string
}

async function addresseeOf(db: Db, id: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`select name, kind, email, lines, postal_code, locality, region, country
    from people.letter_addresses where party_id = ${id}`.execute(db)
  return rows[0]
}

/** The words of thanks for gifts of a party of today that wait; undefined while none waits or the organisation has no name. */
export async function wordsFor(
  db: Db,
  giverId: string,
  gifts: readonly WaitingGift[],
): Promise<Omit<Written, 'today'> | undefined> {
  const [giver, to, names] = [await waitingGiver(db, giverId), await addresseeOf(db, giverId), await namesOf(db)]
  if (!giver || !to || !names) return undefined
  const templates = await (db as unknown as Db<ThanksTables>)
    .selectFrom('thanks.templates')
    .select(['occasion', 'subjects', 'bodies'])
    .where('voided_at', 'is', null)
    .execute()
  const marks = (await marksOf(db, [giver])).get(giverId) ?? []
  const { language } = giver
  return { giver, to, language, names, ...composeThanks({ language, giver: to, marks, gifts, names, templates }) }
}

/** The same on the day of an instant. */
export async function writtenFor(
  db: Db,
  giverId: string,
  gifts: readonly WaitingGift[],
  now: Date,
): Promise<Written | undefined> {
  const words = await wordsFor(db, giverId, gifts)
  return words && { ...words, today: await dayIn(db, now) }
}
