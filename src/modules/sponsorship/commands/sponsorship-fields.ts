import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, optional, optionalText, text } from '#platform/inputs.ts'
import { findChild } from '../queries/find-child.ts'
import { findParty } from '../queries/find-party.ts'
import { findPledge } from '../queries/pledge-of.ts'
import { refuseOutside } from '../rules/stay.ts'
import type { SponsorshipTables } from '../tables.ts'

/** What every sponsorship says. */
export const sponsorshipFields = {
  /** The code of a child; none for the whole programme. */
  child: optional(code()),
  /** The reference of a person or an organisation, or its name. */
  sponsor: text(200),
  /** Who pays, where that is somebody else. */
  payer: optional(text(200)),
  /** Who writes and is written to, where that is somebody else. */
  correspondent: optional(text(200)),
  /** The reference of the pledge by which the sponsor or the payer promised it. */
  pledge: optional(code()),
  date: knownDate(),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof sponsorshipFields>>

/** The columns of a sponsorship; refuses parties and children that are not there, and a beginning outside the child's stay. */
export async function sponsorshipColumns(tx: Tx<SponsorshipTables>, given: Given, by: By) {
  refuseComing(given.date, await dayIn(tx as unknown as Tx, by.now), 'date')
  const child = given.child === null ? null : await findChild(tx, given.child, 'child', by.actor)
  if (child) refuseOutside(child.stay, given.date, 'date')
  const sponsorId = await findParty(tx, given.sponsor, 'sponsor', by.actor)
  if (sponsorId === null) throw new Refusal('input.required', 'sponsor')
  const payerId = await findParty(tx, given.payer, 'payer', by.actor)
  return {
    child_id: child?.id ?? null,
    sponsor_id: sponsorId,
    payer_id: payerId,
    correspondent_id: await findParty(tx, given.correspondent, 'correspondent', by.actor),
    pledge_id: await findPledge(tx, given.pledge, [sponsorId, payerId]),
    ...dateColumns(given.date),
    note: given.note,
  }
}
