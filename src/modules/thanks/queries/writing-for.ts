import { sql } from 'kysely'
import { namesOf } from '#modules/organisation/face.ts'
import type { PostalParts } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Mark } from '../rules/choices.ts'
import type { Occasion } from '../rules/choose-words.ts'
import type { ThanksTables } from '../tables.ts'
import { type WaitingGiven, waitingGiver } from './gifts-of.ts'
import type { WaitingGiver } from './list-waiting.ts'
import { marksOf } from './marks.ts'

/** Who is written to, and where; null for what is not known. */
interface Addressee extends PostalParts {
  readonly name: string
  readonly kind: 'person' | 'organisation'
}

/** What thanks for gifts and goods that wait are written of. */
export interface Writing extends WaitingGiven {
  readonly waiting: WaitingGiver
  readonly giver: Addressee
  readonly language: Language
  readonly marks: readonly Mark[]
  /** What the organisation is called. */
  readonly names: Texts
  readonly templates: readonly { readonly occasion: Occasion; readonly subjects: Texts; readonly bodies: Texts }[]
}

async function addresseeOf(db: Db, id: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`select name, kind, lines, postal_code, locality, region, country
    from people.letter_addresses where party_id = ${id}`.execute(db)
  return rows[0]
}

/** What thanks to a party of today are written of; undefined while nothing of theirs waits or the organisation has no name. */
export async function writingFor(db: Db, giverId: string, given: WaitingGiven): Promise<Writing | undefined> {
  const [waiting, giver, names] = [await waitingGiver(db, giverId), await addresseeOf(db, giverId), await namesOf(db)]
  if (!waiting || !giver || !names) return undefined
  const templates = await (db as unknown as Db<ThanksTables>)
    .selectFrom('thanks.templates')
    .select(['occasion', 'subjects', 'bodies'])
    .where('voided_at', 'is', null)
    .execute()
  const marks = (await marksOf(db, [waiting])).get(giverId) ?? []
  return { waiting, giver, language: waiting.language, marks, ...given, names, templates }
}
