import { createHash } from 'node:crypto'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { type Language, languages } from '#platform/words.ts'
import { editionData } from '../queries/edition.ts'
import { type Audience, audiences } from '../rules/audiences.ts'
import { documentJson } from '../rules/document-json.ts'
import { composeReport } from './compose.ts'
import { figuresJson } from './figures-json.ts'

/** A part of what is adopted: a document of an audience in a language, or, without a language, the figures of an audience. */
export interface Content {
  readonly name: string
  readonly audience: Audience
  readonly language: Language | null
  readonly body: string
  readonly sha256: string
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function content(audience: Audience, language: Language | null, body: string): Content {
  const name = language ? `report-${audience}-${language}.json` : `figures-${audience}.json`
  return { name, audience, language, body, sha256: hashOf(body) }
}

/** The list of contents as `sha256sum` writes it, by name. */
export const contentList = (contents: readonly Pick<Content, 'name' | 'sha256'>[]): string =>
  contents
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')

/** The one hash of everything adopted: SHA-256 of the list of contents. */
export const contentHash = (contents: readonly Pick<Content, 'name' | 'sha256'>[]): string =>
  hashOf(contentList(contents))

async function contentsFor(db: Db, year: string, audience: Audience, today: string): Promise<Content[]> {
  const contents: Content[] = []
  for (const language of languages) {
    const data = await editionData(db, { year, language, audience, today })
    if (data.exposed.length > 0) throw new Refusal('report.exposed', undefined, { cells: data.exposed.join(', ') })
    if (contents.length === 0)
      contents.push(content(audience, null, JSON.stringify(figuresJson(data.figures, data.keptBack))))
    contents.push(content(audience, language, documentJson(composeReport({ data, language, today }))))
  }
  return contents
}

/** Every edition of a year in every language as it is told today, without links to records. Refuses `report.exposed`. */
export async function freezeReport(db: Db, year: string, today: string): Promise<Content[]> {
  const contents: Content[] = []
  for (const audience of audiences) contents.push(...(await contentsFor(db, year, audience, today)))
  return contents
}
