import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Prose } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { openProfiles } from '../queries/open-profiles.ts'
import { Said, say } from './parts.tsx'
import { addressOf, here, plainFacts } from './public-parts.tsx'

/** Whom the organisation looks for, as the public site shows it. */
export async function show(c: Ctx) {
  const t = say(c)
  const profiles = await openProfiles(c.world.db, c.today)
  return page(
    t('applications.join.title'),
    <>
      <PageHeader title={t('applications.join.title')} lead={t('applications.join.lead')} />
      {profiles.length === 0 && (
        <EmptyState title={t('applications.join.empty')} text={t('applications.join.empty.text')} />
      )}
      {profiles.map((profile) => (
        <SummaryList
          facts={[
            {
              label: t('applications.profile'),
              value: (
                <Link href={here(c, addressOf(profile))}>
                  <Said c={c} texts={profile.titles} />
                </Link>
              ),
            },
            ...plainFacts(c, profile),
          ]}
        />
      ))}
      <Prose>
        <p>{t('applications.join.field')}</p>
      </Prose>
    </>,
  )
}
