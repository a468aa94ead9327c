import { sql } from 'kysely'
import { choiceInput, firstRows, type PaymentFile } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { FirstRows, Reason } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'

/** The news that a reading waits for the worker. */
export const readingAsked = 'statements.reading-asked'

const most = 12

/** A refusal as a reading keeps it. */
const reasonOf = ({ code, field, values, place }: Refusal): Reason => ({
  ...{ code, field },
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  ),
  ...(place && { line: place.line, column: place.column }),
})

/** All that a refusal tells, for the row of a reading. */
export const reasonsOf = (refusal: Refusal): Reason[] => refusal.problems.map(reasonOf)

const json = (value: unknown) =>
  sql`${JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))}::jsonb` as never

/** What is kept as JSON, its counts as text. */
export const kept = json

interface Asked {
  readonly file: PaymentFile
  readonly choice: Readonly<Record<string, unknown>>
  readonly fund: string | null
}

async function look(tx: Tx<StatementsTables>, { file, choice }: Asked, by: By) {
  try {
    const { look, rows } = await firstRows(tx as unknown as Tx, file, choiceInput.parse(choice), by, most)
    if (!look) return { first: null, problems: null }
    const told: FirstRows = {
      look,
      rows: rows.map(({ line, entry }) => ({
        line,
        day: entry.at === null ? entry.day : new Date(entry.at).toISOString(),
        ...{ name: entry.payer.name, kind: entry.kind, currency: entry.currency, gross: String(entry.gross) },
      })),
    }
    return { first: told, problems: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { first: null, problems: reasonsOf(error) }
  }
}

/** Writes a reading of a kept file, with its first rows or why it cannot be read, and asks the worker for the rest. */
export async function begin(tx: Tx<StatementsTables>, asked: Asked, by: By): Promise<{ id: string }> {
  if (!(await by.files.has(asked.file.sha256))) throw new Refusal('imports.no-file', 'file')
  const id = newId()
  const { first, problems } = await look(tx, asked, by)
  await tx
    .insertInto('statements.readings')
    .values({
      ...{ id, sha256: asked.file.sha256, name: asked.file.name, choice: json(asked.choice), fund: asked.fund },
      ...{ actor_id: by.actor.id, asked_at: by.now, asked_by: by.actor.name },
      ...{ first: first && json(first), problems: problems && json(problems) },
    } as never)
    .execute()
  await tx.insertInto('statements.progress').values({ reading_id: id, rows: 0n, cancelled: false }).execute()
  if (!problems) await by.tell(readingAsked, id)
  return { id }
}
