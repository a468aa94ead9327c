import { NotFound } from '#platform/errors.ts'
import { saidIn, textIn } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Notice } from '#ui/basics.tsx'
import { PageHeader, Prose } from '#ui/page.tsx'
import { releasedPage } from '../queries/released-pages.ts'
import { blocksOf, ProseHtml, summaryOf } from '../rendering/prose.tsx'
import { homeSlug } from '../rules/slugs.ts'
import { at, PublicHead, Said, say } from './parts.tsx'

/** A page of the public site as it was released. */
export async function show(c: Ctx) {
  const t = say(c)
  const slug = c.param('slug')
  if (slug === homeSlug) return redirect(at(c, '/'))
  const found = await releasedPage(c.world.db, slug)
  if (!found) throw new NotFound()
  const { text, language } = saidIn(found.prose, c.language)
  const blocks = blocksOf(text)
  return page(
    textIn(found.titles, c.language),
    <>
      <PageHeader title={<Said c={c} texts={found.titles} />} />
      {text !== '' && language !== c.language && (
        <Notice>{t('site.untranslated', { language: languageNames[language] })}</Notice>
      )}
      {found.older.includes(language) && <Notice>{t('site.older')}</Notice>}
      <Prose language={language}>
        <ProseHtml blocks={blocks} within={`/${c.language}`} />
      </Prose>
    </>,
    { head: <PublicHead c={c} summary={summaryOf(blocks)} /> },
  )
}
