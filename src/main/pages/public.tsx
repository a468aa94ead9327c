import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { PageHeader } from '#ui/page.tsx'
import { mainWords } from '../words/words.ts'

/** The door of the public site. */
export async function publicPage(language: Language, url: URL, organisation: string | undefined): Promise<string> {
  const t = mainWords.in(language)
  const name = organisation ?? t('main.product')
  const document = (
    <Layout
      language={language}
      title={t('main.public.title')}
      path={url.pathname + url.search}
      product={name}
      organisation={organisation}
    >
      <PageHeader title={t('main.public.title')} lead={t('main.public.text', { organisation: name })} />
    </Layout>
  )
  return String(await document.toString())
}
