import { publicActivities } from '#modules/activities/face.ts'
import { isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { EmptyState } from '#ui/table.tsx'
import { ActivityLines, PublicHead, say } from './parts.tsx'

const size = 50

/** What happened, the latest first, as far as everybody may read it. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await publicActivities(c.world.db, { size, before: c.query('before'), after: c.query('after') })
  return page(
    t('site.activities.title'),
    <>
      <PageHeader title={t('site.activities.title')} lead={t('site.activities.lead')} />
      {listed.rows.length === 0 ? (
        <EmptyState title={t('site.activities.empty')} text={t('site.activities.empty.text')} />
      ) : (
        <>
          <ActivityLines c={c} rows={listed.rows} />
          <ListPager
            url={c.url}
            listed={listed}
            text={
              isCapped(listed.total) ? t('site.activities.many') : t('site.activities.shown', { total: listed.total })
            }
          />
        </>
      )}
    </>,
    { head: <PublicHead c={c} summary={t('site.activities.lead')} /> },
  )
}
