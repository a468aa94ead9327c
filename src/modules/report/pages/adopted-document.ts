import type { Answer, Ctx } from '#platform/web/context.ts'
import { isLanguage, languageNames, languages } from '#platform/words.ts'
import { getAdoptedDocument } from '../queries/get-adopted-document.ts'
import { getContentList } from '../queries/get-content-list.ts'
import { adoptedDocument } from '../rendering/adopted-document.ts'
import { contentList } from '../rendering/freeze-report.ts'
import { renderHtml, reportPolicy } from '../rendering/html.tsx'
import { audiences } from '../rules/audiences.ts'
import { say } from './parts.tsx'

/** An edition as a meeting adopted it, word for word. */
export async function show(c: Ctx): Promise<Answer> {
  const id = c.param('id')
  const asked = c.query('language')
  const language = isLanguage(asked) ? asked : c.language
  const audience = audiences.find((each) => each === c.query('audience')) ?? 'public'
  const { document, adoption } = await getAdoptedDocument(c.world, c.actor, { id, audience, language })
  const here = `/report/reports/${id}/document?audience=${audience}`
  const bar = [
    { href: `/report/reports/${id}`, label: `← ${say(c)('report.get-report.title')}` },
    ...languages
      .filter((other) => other !== language)
      .map((other) => ({ href: `${here}&language=${other}`, label: languageNames[other], language: other })),
  ]
  return { kind: 'html', body: renderHtml(adoptedDocument(document, adoption), bar), policy: reportPolicy }
}

/** The list of what was adopted, of which the hash is made, as `sha256sum` reads it. */
export const contents = {
  async show(c: Ctx): Promise<Answer> {
    const rows = await getContentList(c.world, c.actor, { id: c.param('id') })
    const body = new TextEncoder().encode(contentList(rows))
    return { kind: 'file', name: 'contents.txt', type: 'text/plain; charset=utf-8', body }
  },
}
