import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Actions, PageHeader, Prose } from '#ui/page.tsx'
import { giveCrumb, here, say } from './public-parts.tsx'

/** Where a provider sends who turned back. */
export async function show(c: Ctx) {
  const t = say(c)
  return page(
    t('donations.cancelled.title'),
    <>
      <PageHeader title={t('donations.cancelled.title')} breadcrumb={[giveCrumb(c)]} />
      <Prose>
        <p>{t('donations.cancelled.text')}</p>
      </Prose>
      <Actions>
        <LinkButton tone="primary" href={here(c, '/give')}>
          {t('donations.give.again')}
        </LinkButton>
      </Actions>
    </>,
  )
}
