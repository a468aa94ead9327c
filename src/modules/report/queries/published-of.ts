import type { Db } from '#platform/db/db.ts'
import type { Language } from '#platform/words.ts'
import type { ReportTables } from '../tables.ts'

const published = (db: Db) => (db as unknown as Db<ReportTables>).selectFrom('report.published')

/** The reports that everybody may read in a language, the latest year and version first; without their text. */
export const publishedReports = (db: Db, language: Language) =>
  published(db)
    .select(['report_id', 'year_label', 'year_start', 'year_end', 'version', 'reason', 'language', 'title'])
    .select(['content_hash', 'pdf_sha256', 'pdf_pages', 'released_at'])
    .where('language', '=', language)
    .orderBy('year_end', 'desc')
    .orderBy('version', 'desc')
    .limit(500)
    .execute()

/** A published version of the report of a year, by the year's label, in a language; undefined where there is none. */
export const publishedReport = (db: Db, label: string, version: number, language: Language) =>
  published(db)
    .select([
      'report_id',
      'year_label',
      'version',
      'language',
      'title',
      'document',
      'figures',
      'pdf_sha256',
      'pdf_pages',
    ])
    .where('year_label', '=', label.replaceAll('\0', ''))
    .where('version', '=', version)
    .where('language', '=', language)
    .orderBy('released_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The figures that were published of a year, by its label, as rows of `figuresJson`, one list a version. */
export async function publishedFigures(db: Db, label: string): Promise<readonly { readonly figures: string }[]> {
  return published(db).select('figures').where('year_label', '=', label).where('language', '=', 'en').execute()
}
