import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Period } from '#platform/dates/period.ts'
import { type Db, isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, text } from '#platform/inputs.ts'
import { type Texts, textsInput } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import { checkProse } from '../queries/check-prose.ts'
import { checkValues } from '../rendering/check-values.ts'
import { audiences } from '../rules/audiences.ts'
import type { ReportTables } from '../tables.ts'

const longest = 40_000

/** The fields of a section, as forms and the command line give them. */
export const sectionFields = {
  position: z.coerce
    .number({ error: 'report.section.position' })
    .int('report.section.position')
    .min(1, 'report.section.position')
    .max(999, 'report.section.position'),
  audience: optional(oneOf(audiences)),
  source: optional(oneOf(languages)),
  titles: textsInput(200),
  prose: textsInput(longest),
}

/**
 * What is stored of the fields: the languages that were filled in. Refuses a section without a title, and prose that is not
 * understood or names what is not there.
 */
export async function sectionTexts(db: Db, year: Period, { titles, prose }: { titles: Texts; prose: Texts }) {
  if (Object.keys(titles).length === 0) throw new Refusal('report.section.title-missing', 'titles.en')
  const problems = languages.flatMap((language) => checkProse(prose[language] ?? '', `prose.${language}`))
  const unknown = problems.length > 0 ? problems : await checkValues(db, year, prose)
  if (unknown.length > 0) throw Refusal.of(unknown)
  return { titles: JSON.stringify(titles), prose: JSON.stringify(prose) }
}

/** Turns the break of a unique index into its refusal. */
export function sectionRefusal(error: unknown): unknown {
  if (isDatabaseError(error, '23505', 'sections_by_year'))
    return new Refusal('report.section.position-taken', 'position')
  if (isDatabaseError(error, '23505')) return new Refusal('report.section.ref-taken', 'ref')
  return error
}

/** Adds a section to a year's report. */
export const createSection = command({
  name: 'report.create-section',
  counts: true,
  input: z.object({ year: text(60), ref: optional(code()), ...sectionFields }),
  async run(tx: Tx<ReportTables>, { year: named, ref, position, audience, source, ...texts }, { actor }) {
    const year = await fiscalYearOf(tx as unknown as Db, named)
    if (!year) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
    const id = newId()
    const written = await sectionTexts(tx as unknown as Db, year, texts)
    const row = {
      id,
      ref: ref ?? id,
      fiscal_year_id: year.id,
      position,
      // nothing leaves the organisation that nobody said may leave it
      audience: audience ?? ('internal' as const),
      source: source ?? actor.language,
      older: [],
      ...written,
      voided_at: null,
    }
    try {
      await tx.insertInto('report.sections').values(row).execute()
    } catch (error) {
      throw sectionRefusal(error)
    }
    return { id }
  },
})
