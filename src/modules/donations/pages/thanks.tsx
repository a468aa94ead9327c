import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader, Prose } from '#ui/page.tsx'
import { giveCrumb, say } from './public-parts.tsx'

/** Where a provider sends who has paid. It learns of it by the provider's own word, not by this page. */
export async function show(c: Ctx) {
  const t = say(c)
  return page(
    t('donations.thanks.title'),
    <>
      <PageHeader title={t('donations.thanks.title')} breadcrumb={[giveCrumb(c)]} />
      <Prose>
        <p>{t('donations.thanks.text')}</p>
        <p>{t('donations.thanks.receipt')}</p>
      </Prose>
    </>,
  )
}
