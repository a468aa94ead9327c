import { sql } from 'kysely'
import { z } from 'zod'
import { choiceInput, firstRows } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { optional } from '#platform/inputs.ts'
import type { holdReading } from '../queries/get-reading.ts'
import { type GivenFile, onceEach } from '../rules/reading-files.ts'
import type { FirstRows, Reason } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'

/** The news that a reading waits for the worker. */
export const readingAsked = 'statements.reading-asked'

const most = 12

/** A refusal as a reading keeps it. */
const reasonOf = ({ code, field, values, place, file }: Refusal): Reason => ({
  ...{ code, field, file },
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

/** A kept file, how it is to be read where that was said, and its first rows where they are known to be right. */
interface AskedFile extends GivenFile {
  readonly choice: Readonly<Record<string, unknown>>
  readonly also_named?: readonly string[]
  readonly first?: FirstRows | null
}

interface Asked {
  readonly files: readonly AskedFile[]
  readonly fund: string | null
}

async function look(tx: Tx, { sha256, name, choice, first: known }: AskedFile, by: By) {
  if (known) return { first: known, problems: [] }
  try {
    const { look, rows } = await firstRows(tx, { sha256, name }, choiceInput.parse(choice), by, most)
    if (!look) return { first: null, problems: [] }
    const first: FirstRows = {
      look,
      rows: rows.map(({ line, entry }) => ({
        line,
        day: entry.at === null ? entry.day : new Date(entry.at).toISOString(),
        ...{ name: entry.payer.name, kind: entry.kind, currency: entry.currency, gross: String(entry.gross) },
      })),
    }
    return { first, problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { first: null, problems: reasonsOf(error.in(name)) }
  }
}

async function lookAtAll(tx: Tx, asked: readonly AskedFile[], by: By) {
  const files = onceEach(asked).map(({ alsoNamed, ...file }) => ({
    ...file,
    also_named: [...(file.also_named ?? []), ...alsoNamed],
  }))
  const looked = []
  for (const file of files) {
    if (!(await by.files.has(file.sha256))) throw new Refusal('imports.no-file', 'files')
    looked.push({ ...file, ...(await look(tx, file, by)) })
  }
  return { files: looked, problems: looked.flatMap(({ problems }) => problems) }
}

/** Writes a reading of kept files, with their first rows or why they cannot be read, and asks the worker for the rest. */
export async function begin(tx: Tx<StatementsTables>, asked: Asked, by: By): Promise<{ id: string }> {
  const id = newId()
  const { files, problems } = await lookAtAll(tx as unknown as Tx, asked.files, by)
  await tx
    .insertInto('statements.readings')
    .values({
      ...{ id, fund: asked.fund, actor_id: by.actor.id, asked_at: by.now, asked_by: by.actor.name },
      problems: problems.length > 0 ? json(problems) : null,
    } as never)
    .execute()
  await tx
    .insertInto('statements.reading_files')
    .values(
      files.map(({ sha256, name, also_named, choice, first }, position) => ({
        ...{ reading_id: id, position, sha256, name, also_named },
        ...{ choice: json(choice), first: first && json(first) },
      })) as never,
    )
    .execute()
  await tx.insertInto('statements.progress').values({ reading_id: id, rows: 0n, cancelled: false }).execute()
  if (problems.length === 0) await by.tell(readingAsked, id)
  return { id }
}

/** The place of a file in its reading, from 0. */
export const fileInput = () => optional(z.coerce.number({ error: 'input.not-understood' }).int().min(0))

type Held = Awaited<ReturnType<typeof holdReading>>

/** One file of a reading; of the only one its place need not be said. Throws NotFound. */
export function fileAt({ files }: Pick<Held, 'files'>, position: number | null): Held['files'][number] {
  const file = position === null && files.length === 1 ? files[0] : files.find((one) => one.position === position)
  if (!file) throw new NotFound()
  return file
}

/** Forgets the first rows of a reading that is over: they name payers. */
export const forgetFirstRows = (tx: Tx<StatementsTables>, id: string) =>
  tx.updateTable('statements.reading_files').set({ first: null }).where('reading_id', '=', id).execute()

/** Ends a reading in favour of another one of its files. */
export async function endBefore(tx: Tx<StatementsTables>, id: string, by: By): Promise<void> {
  await tx.updateTable('statements.readings').set({ cancelled_at: by.now }).where('id', '=', id).execute()
  await forgetFirstRows(tx, id)
}
