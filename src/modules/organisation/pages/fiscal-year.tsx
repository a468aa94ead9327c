import type { Version } from '#platform/versions.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getFiscalYear } from '../queries/get-fiscal-year.ts'
import { daysBetween } from '../rules/fiscal-year-days.ts'
import { YearBadge } from './fiscal-years.tsx'
import { daysText, say } from './parts.tsx'

const yearBefore = (c: Ctx, { before }: Version) =>
  `${before.label} · ${daysText(String(before.start_day), String(before.end_day), c.language)}`

/** One fiscal year, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const year = await getFiscalYear(c.world, c.actor, { id: c.param('id') })
  const verbs = year.voided_at
    ? (['restore-fiscal-year'] as const)
    : (['correct-fiscal-year', 'void-fiscal-year'] as const)
  return page(
    year.label,
    <>
      <PageHeader
        title={year.label}
        badge={<YearBadge c={c} year={year} />}
        breadcrumb={[{ href: '/organisation/fiscal-years', label: t('organisation.list-fiscal-years.title') }]}
        actions={verbs
          .filter((verb) => c.may(`organisation.${verb}`))
          .map((verb) => (
            <LinkButton href={`/organisation/fiscal-years/${year.id}/${verb.split('-')[0]}`}>
              {t(`organisation.${verb}.title`)}
            </LinkButton>
          ))}
      />
      <SummaryList
        facts={[
          { label: t('organisation.field.period'), value: daysText(year.start_day, year.end_day, c.language) },
          {
            label: t('organisation.field.length'),
            value: t('organisation.days', { days: daysBetween(year.start_day, year.end_day) }),
          },
          { label: t('organisation.field.ref'), value: year.ref },
        ]}
      />
      <VersionsSection c={c} versions={year.versions} was={(version) => yearBefore(c, version)} />
    </>,
  )
}
