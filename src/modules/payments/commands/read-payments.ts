import { dayIn, organisationOf, timeZoneOf } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { Problems } from '#platform/imports/problems.ts'
import { mappingsOf } from '../queries/list-mappings.ts'
import { mappedLayout } from '../rules/layouts/mapped.ts'
import { layouts } from '../rules/layouts.ts'
import { type Choice, choiceOf, type Known } from './choice.ts'
import { findTwins } from './find-twins.ts'
import { lockEntries } from './lock-entries.ts'
import { type FileLook, type FileRow, type OpenedFile, openFile } from './open-file.ts'
import { tellProgress } from './progress.ts'
import { compareEntries } from './settle-entries.ts'
import { stageFiles } from './stage-files.ts'

/** A kept file, the name that it had where it came from, and what is said of it alone. */
export interface PaymentFile extends Choice {
  readonly sha256: string
  readonly name: string
}

/** A file as it was read, and how many rows it has. */
export interface ReadFile extends FileLook {
  readonly rows: number
}

export interface ReadTerms {
  readonly choice: Choice
  /** The codes of funds, by which a payment may say what it is for. */
  readonly funds: readonly string[]
}

async function knownTo(tx: Tx, now: Date): Promise<Known> {
  const organisation = await organisationOf(tx)
  const mapped = (await mappingsOf(tx)).map(({ source, mapping }) => mappedLayout(source, mapping))
  return {
    layouts: [...mapped, ...layouts],
    zone: await timeZoneOf(tx),
    currency: organisation?.baseCurrency ?? '',
    today: await dayIn(tx, now),
  }
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** Finds the code of the fund that one of some texts means, or null. */
export function fundsBy(codes: readonly string[]): (texts: readonly string[]) => string | null {
  const byText = new Map(codes.map((code) => [fold(code), code]))
  return (texts) => {
    for (const text of texts) {
      const code = byText.get(fold(text))
      if (code !== undefined) return code
    }
    return null
  }
}

// where several came, each problem says which one it is about
class NamedProblems extends Problems {
  file: string | undefined

  override add(problem: Refusal): void {
    for (const one of this.file === undefined ? [problem] : problem.in(this.file).problems) super.add(one)
  }
}

/** Opens each of the files. Refuses what they refuse, all of them together, with their names where they are several. */
async function openFiles(
  tx: Tx,
  files: readonly PaymentFile[],
  choice: Choice,
  by: Pick<By, 'now' | 'files'>,
): Promise<OpenedFile[]> {
  const known = await knownTo(tx, by.now)
  const opened: OpenedFile[] = []
  const refused: Refusal[] = []
  for (const file of files)
    try {
      opened.push(await openFile(by.files, file, choiceOf(file, choice), known))
    } catch (error) {
      if (!(error instanceof Refusal) || files.length === 1) throw error
      refused.push(...error.in(file.name).problems)
    }
  if (refused.length > 0) throw Refusal.of(refused)
  return opened
}

// the files are read one after the other
const namedRows = (opened: OpenedFile, problems: NamedProblems): OpenedFile => ({
  ...opened,
  rows(told) {
    problems.file = opened.look.name
    return opened.rows(told)
  },
})

/**
 * Reads files into temporary tables and holds them against what is known, without writing anything else: `staged` has every row,
 * `combined` what is told of references that were known or stand in the files twice.
 */
export async function readPayments(
  tx: Tx,
  files: readonly PaymentFile[],
  { choice, funds }: ReadTerms,
  by: By,
): Promise<readonly ReadFile[]> {
  await lockEntries(tx)
  const opened = await openFiles(tx, files, choice, by)
  const terms = { zone: await timeZoneOf(tx), fundOf: fundsBy(funds) }
  const problems = new NamedProblems()
  const named = opened.length > 1 ? opened.map((one) => namedRows(one, problems)) : opened
  const rows = await stageFiles(tx, named, terms, by.now, problems)
  await compareEntries(tx)
  await findTwins(
    tx,
    opened.map(({ source }) => source),
  )
  await tellProgress(rows.reduce((sum, some) => sum + some, 0))
  return opened.map(({ look }, at) => ({ ...look, rows: rows[at] ?? 0 }))
}

/** The first rows of a file and how it is read, at once, however long it is. Refuses what the opening refuses. */
export async function firstRows(
  tx: Tx,
  file: PaymentFile,
  choice: Choice,
  by: Pick<By, 'now' | 'files'>,
  most: number,
) {
  const [opened] = await openFiles(tx, [file], choice, by)
  const rows: FileRow[] = []
  const problems = new Problems()
  if (opened)
    for await (const batch of opened.rows(problems)) {
      rows.push(...batch)
      if (rows.length >= most || problems.total > 0n) break
    }
  return { look: opened?.look, rows: rows.slice(0, most) }
}
