import { sql } from 'kysely'
import { z } from 'zod'
import { postalLines } from '#modules/people/face.ts'
import { senderOn } from '#modules/receipts/face.ts'
import { type By, command } from '#platform/commands.ts'
import { formatDay } from '#platform/dates/format.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { textIn } from '#platform/texts.ts'
import { findGiver } from '../queries/find-giver.ts'
import { countGiven, waitingOf } from '../queries/gifts-of.ts'
import { waitingGivers } from '../queries/waiting.ts'
import { addressed } from '../rendering/compose-thanks.ts'
import type { Printed } from '../rules/printed.ts'
import type { ThanksTables } from '../tables.ts'
import { takeTurn } from './give-thanks.ts'
import { type Written, writeWaiting } from './write-waiting.ts'

/** The news that letters are to be printed. */
export const printAsked = 'thanks.print-asked'

/** How many letters one file holds: each takes memory until the whole is made. */
const lettersInFile = 200

async function printedLetter(tx: Tx, { giver, language, names, subject, body, today }: Written): Promise<Printed> {
  const sender = await senderOn(tx, today)
  const lines = sender ? textIn(sender.sender, language).split('\n') : []
  return {
    ...{ language, subject, envelope: sender?.envelope ?? 'none', day: formatDay(today, language) },
    sender: { name: textIn(names, language), lines: lines.filter((line) => line.trim() !== '') },
    giver: { name: addressed(giver, language), lines: postalLines(giver, sender?.home ?? null, language) },
    paragraphs: body.split(/\n{2,}/),
  }
}

async function askPrint(tx: Tx<ThanksTables>, by: By): Promise<string> {
  const id = newId()
  const row = {
    id,
    asked_at: by.now,
    asked_by: by.actor.name,
    made_at: null,
    failed_at: null,
    sha256: null,
    pages: null,
  }
  await tx.insertInto('thanks.prints').values(row).execute()
  await by.tell(printAsked, id)
  return id
}

/** Those who wait for a letter, the longest first. */
async function waitForLetters(tx: Tx): Promise<string[]> {
  const givers = await waitingGivers(tx)
  const { rows } = await sql<{ id: string }>`select w.id from (${givers}) w where w.way = 'letter'
    order by w.oldest, w.id limit ${lettersInFile}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writes letters of thanks to one giver, or to the next two hundred who wait for one, and has them printed. Answers the print. */
export const writeLetters = command({
  name: 'thanks.write-letters',
  looksInto: ['giving', 'aid', 'people', 'receipts'],
  input: z.object({ giver: optional(code()) }),
  async run(tx: Tx<ThanksTables>, { giver }, by) {
    await takeTurn(tx)
    const db = tx as unknown as Tx
    const givers = giver === null ? await waitForLetters(db) : [(await findGiver(db, giver, 'giver')).id]
    const letters: { acknowledgementId: string; printed: Printed }[] = []
    for (const giverId of givers) {
      const given = await waitingOf(db, giverId)
      if (countGiven(given) === 0) continue
      const written = await writeWaiting(tx, by, giverId, given, 'letter')
      // a country alone is no address
      if ((written.giver.lines ?? written.giver.locality) === null) throw new Refusal('thanks.no-address', 'giver')
      const printed = await printedLetter(db, written)
      letters.push({ acknowledgementId: written.id, printed })
    }
    if (letters.length === 0) throw new Refusal('thanks.nothing-waits')
    const print = await askPrint(tx, by)
    const rows = letters.map(({ acknowledgementId, printed }, i) => ({
      ...{ print_id: print, position: i + 1, acknowledgement_id: acknowledgementId },
      printed: JSON.stringify(printed) as never,
    }))
    await tx.insertInto('thanks.letters').values(rows).execute()
    return { id: print, letters: letters.length }
  },
})

/** Has letters printed once more that could not be printed. */
export const printAgain = command({
  name: 'thanks.print-again',
  input: z.object({ id: id() }),
  async run(tx: Tx<ThanksTables>, { id }, by) {
    const print = await tx
      .updateTable('thanks.prints')
      .set({ failed_at: null, asked_at: by.now, asked_by: by.actor.name })
      .where('id', '=', id)
      .where('failed_at', 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (print) await by.tell(printAsked, id)
    else if (!(await tx.selectFrom('thanks.prints').select('id').where('id', '=', id).executeTakeFirst()))
      throw new NotFound()
    return { id }
  },
})
