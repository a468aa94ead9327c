import { sql } from 'kysely'
import { findByText, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'

interface Party {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  readonly voided: boolean
}

/** A person as this module shows them; the name only for those who may look at people. */
export interface Shown {
  readonly id: string
  readonly ref: string
  readonly name: string | null
}

async function partyOf(db: Db, ref: string): Promise<Party | undefined> {
  const { rows } = await sql<Party>`select party_id as id, kind, voided from people.current_names
    where party_ref = ${ref}`.execute(db)
  return rows[0]
}

/** Those whose whole name this is, as far as the viewer may search people. */
async function wholeNames(db: Db, given: string, kind: Party['kind'], viewer: Actor) {
  if (!viewer.may.has('people.search-people')) return []
  const found = await findByText(db, given.slice(0, 100), 20)
  return found.filter((hit) => hit.kind === kind && hit.whole)
}

/** Who commissions: the organisation of a reference or of a whole name that only one has, else the words as they are. */
export async function agencyOf(db: Db, given: string, viewer: Actor) {
  const party = await partyOf(db, given)
  if (party?.kind === 'person') throw new Refusal('education.agency-is-person', 'agency')
  if (party && !party.voided) return { agency_id: party.id, agency: null }
  const [hit, ...others] = await wholeNames(db, given, 'organisation', viewer)
  if (hit && others.length === 0) return { agency_id: hit.id, agency: null }
  return { agency_id: null, agency: given }
}

/** The id of the person of a reference or of a whole name that only one has; null for nobody. Refuses what is no person. */
export async function teacherOf(db: Db, given: string | null, viewer: Actor): Promise<string | null> {
  if (given === null) return null
  const party = await partyOf(db, given)
  if (party?.kind === 'organisation') throw new Refusal('education.teacher-not-person', 'teacher')
  if (party && !party.voided) return party.id
  const [hit, ...others] = await wholeNames(db, given, 'person', viewer)
  if (!hit) throw new Refusal('education.unknown-person', 'teacher', { text: given })
  if (others.length > 0) throw new Refusal('education.person-not-clear', 'teacher')
  return hit.id
}

/** A person as this viewer may see them; null for none. */
export async function personShown(db: Db, id: string | null, viewer: Actor): Promise<Shown | null> {
  const party = id === null ? undefined : await partyNamed(db, id)
  if (!party) return null
  return { id: party.id, ref: party.ref, name: viewer.may.has('people.get-party') ? party.name : null }
}
