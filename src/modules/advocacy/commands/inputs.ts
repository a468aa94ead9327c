import { sql } from 'kysely'
import type { z } from 'zod'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import type { PartialDate } from '#platform/dates/partial-date.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { code, oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { findOrganisation, refuseSecond } from '../queries/find-organisation.ts'
import { holdByRef, type RecordKind } from '../queries/lock-record.ts'
import { engagementKinds, ourRoles, visibilities } from '../rules/choices.ts'
import type { AdvocacyTables } from '../tables.ts'

const titles = () => textsInput(300).refine((given) => Object.keys(given).length > 0, 'advocacy.title-needed')

/** The next reference of a kind of record: `AC-2011-0007`. */
export async function nextRef(tx: Tx<AdvocacyTables>, kind: RecordKind, day: string): Promise<string> {
  const letters = { partner: 'AP', campaign: 'AC', milestone: 'AM', engagement: 'AE' }[kind]
  const { rows } = await sql<{ n: bigint }>`select nextval(${`advocacy.${kind}_numbers`}) as n`.execute(tx)
  return `${letters}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Does an insert, and refuses the reference that another record has. */
export async function insertingRef(ref: string, insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('advocacy.ref-taken', 'ref', { ref })
    throw error
  }
}

// since when is often known only by its latest day
function readSince(given: string): PartialDate & { readonly end: string } {
  const date = parsePartialDate(given)
  if (date.end === null) throw new Refusal('advocacy.last-day-needed')
  return { ...date, end: date.end }
}

/** What every partner says of itself; the organisation is a reference or a whole name. */
export const partnerFields = {
  organisation: text(200),
  since: parsed(readSince),
  until: optional(knownDate()),
  field: optionalText(300),
  note: optionalText(),
}

type PartnerGiven = z.output<z.ZodObject<typeof partnerFields>>

/** The columns of a partner; refuses an end before the beginning and a second partnership at one time. */
export async function partnerColumns(tx: Tx<AdvocacyTables>, id: string, given: PartnerGiven, viewer: Actor) {
  const { organisation, since, until, field, note } = given
  if (until && until.end < since.end) throw new Refusal('advocacy.ends-before-beginning', 'until')
  const partyId = await findOrganisation(tx as unknown as Tx, organisation, 'organisation', viewer)
  const columns = {
    party_id: partyId,
    since_edtf: since.edtf,
    since_start: since.start,
    since_end: since.end,
    since_printed: since.printed,
    until_edtf: until?.edtf ?? null,
    until_start: until?.start ?? null,
    until_end: until?.end ?? null,
    until_printed: until?.printed ?? null,
    field,
    note,
  }
  await refuseSecond(tx, partyId, columns, id)
  return columns
}

/** What every campaign says of itself. */
export const campaignFields = { titles: titles(), aims: textsInput(2000), target: optionalText(300), date: knownDate() }

type CampaignGiven = z.output<z.ZodObject<typeof campaignFields>>

/** The columns of a campaign. */
export const campaignColumns = ({ titles, aims, target, date }: CampaignGiven) => ({
  titles: JSON.stringify(titles) as never,
  aims: JSON.stringify(aims) as never,
  target,
  ...dateColumns(date),
})

/** What every milestone says of itself. */
export const milestoneFields = { titles: titles(), planned: optional(knownDate()) }

type MilestoneGiven = z.output<z.ZodObject<typeof milestoneFields>>

/** The columns of a milestone. */
export const milestoneColumns = ({ titles, planned }: MilestoneGiven) => ({
  titles: JSON.stringify(titles) as never,
  planned_edtf: planned?.edtf ?? null,
  planned_start: planned?.start ?? null,
  planned_end: planned?.end ?? null,
  planned_printed: planned?.printed ?? null,
})

/** What every engagement says of itself; partner and campaign by their references. */
export const engagementFields = {
  date: knownDate(),
  kind: oneOf(engagementKinds),
  titles: titles(),
  role: oneOf(ourRoles),
  partner: optional(code()),
  withWhom: optionalText(300),
  place: optionalText(200),
  campaign: optional(code()),
  visibility: oneOf(visibilities).default('internal'),
}

type EngagementGiven = z.output<z.ZodObject<typeof engagementFields>>

/** The columns of an engagement; refuses a partner or campaign that is not there. */
export async function engagementColumns(tx: Tx<AdvocacyTables>, given: EngagementGiven) {
  const { date, kind, titles, role, partner, withWhom, place, campaign, visibility } = given
  return {
    ...dateColumns(date),
    kind,
    titles: JSON.stringify(titles) as never,
    role,
    partner_id: partner === null ? null : await holdByRef(tx, 'partner', partner, 'partner'),
    with_whom: withWhom,
    place,
    campaign_id: campaign === null ? null : await holdByRef(tx, 'campaign', campaign, 'campaign'),
    visibility,
  }
}
