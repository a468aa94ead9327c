import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { id, oneOf } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { adoptionOf } from '../queries/adoption-of.ts'
import { contentsOf } from '../queries/contents-of.ts'
import { adoptedDocument } from '../rendering/adopted-document.ts'
import { documentFrom, documentJson } from '../rules/document-json.ts'
import type { ReportTables } from '../tables.ts'

const pdf = z.object({
  language: oneOf(languages),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().int().positive(),
})

/** Puts a released report onto the public site in all languages at once; of one put there twice the first stays. */
export const finishPublication = command({
  name: 'report.finish-publication',
  counts: true,
  input: z.object({ id: id(), pdfs: z.array(pdf).length(languages.length) }),
  async run(tx: Tx<ReportTables>, { id, pdfs }, { now }) {
    const db = tx as unknown as Db
    const adopted = await adoptionOf(db, id)
    const contents = await contentsOf(db, id, 'public')
    const figures = contents.find(({ language }) => language === null)?.body ?? '[]'
    const rows = pdfs.flatMap(({ language, sha256, pages }) => {
      const content = contents.find((each) => each.language === language)
      if (!content) return []
      const document = adoptedDocument(documentFrom(content.body), adopted)
      return {
        id: newId(),
        report_id: id,
        year_label: adopted.year.label,
        year_start: adopted.year.start,
        year_end: adopted.year.end,
        version: adopted.version,
        reason: adopted.reason,
        language,
        title: document.title,
        document: documentJson(document),
        figures,
        content_hash: adopted.contentHash,
        pdf_sha256: sha256,
        pdf_pages: pages,
        released_at: now,
      }
    })
    await tx
      .insertInto('report.published')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['report_id', 'language']).doNothing())
      .execute()
    return { id }
  },
})
