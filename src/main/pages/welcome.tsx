import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { organisationName } from '../organisation.ts'
import { mainWords } from '../words/words.ts'

/** The first page of the public site. */
export async function show({ world, language }: Ctx): Promise<Answer> {
  const t = mainWords.in(language)
  const organisation = (await organisationName(world, language)) ?? t('main.product')
  const title = t('main.public.title')
  return page(title, <PageHeader title={title} lead={t('main.public.text', { organisation })} />)
}
