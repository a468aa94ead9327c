import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listFiscalYears } from '../queries/list-fiscal-years.ts'
import { daysBetween } from '../rules/fiscal-year-days.ts'
import { daysText, say } from './parts.tsx'

type Year = Awaited<ReturnType<typeof listFiscalYears>>[number]

/** A year that is void, or the one that holds today. */
export const YearBadge = (props: { c: Ctx; year: Year }) => {
  const t = say(props.c)
  const { voided_at, start_day, end_day } = props.year
  if (voided_at) return <VoidMark row={{ voided_at }} />
  const current = start_day <= props.c.today && props.c.today <= end_day
  return current ? <Badge tone="success">{t('organisation.current')}</Badge> : <Muted>{t('organisation.in-use')}</Muted>
}

const AddButtons = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {c.may('organisation.create-fiscal-year') && (
        <LinkButton tone="primary" href="/organisation/fiscal-years/create">
          {t('organisation.create-fiscal-year.title')}
        </LinkButton>
      )}
      {c.may('organisation.import-fiscal-years') && (
        <LinkButton href="/imports/organisation.import-fiscal-years">
          {t('organisation.import-fiscal-years.title')}
        </LinkButton>
      )}
    </>
  )
}

/** Fiscal years as rows that lead to their pages. */
export const YearsTable = (props: { c: Ctx; years: readonly Year[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <Table
      caption={t('organisation.list-fiscal-years.title')}
      captionHidden
      rows={props.years}
      rowHref={(year) => `/organisation/fiscal-years/${year.id}`}
      empty={{
        title: t('organisation.list-fiscal-years.empty'),
        text: t('organisation.list-fiscal-years.empty.text'),
        action: <AddButtons c={c} />,
      }}
      columns={[
        { key: 'label', label: t('organisation.field.label'), priority: 1, cell: (year) => year.label },
        {
          key: 'period',
          label: t('organisation.field.period'),
          cell: (year) => daysText(year.start_day, year.end_day, c.language),
        },
        {
          key: 'state',
          label: t('organisation.field.state'),
          fit: true,
          cell: (year) => <YearBadge c={c} year={year} />,
        },
        {
          key: 'length',
          label: t('organisation.field.length'),
          align: 'end',
          cell: (year) => t('organisation.days', { days: daysBetween(year.start_day, year.end_day) }),
        },
      ]}
    />
  )
}

/** The years for which the organisation accounts. */
export async function show(c: Ctx) {
  const t = say(c)
  const years = await listFiscalYears(c.world, c.actor, {})
  return page(
    t('organisation.list-fiscal-years.title'),
    <>
      <PageHeader
        title={t('organisation.list-fiscal-years.title')}
        lead={t('organisation.list-fiscal-years.lead')}
        actions={years.length > 0 && <AddButtons c={c} />}
      />
      <YearsTable c={c} years={years} />
    </>,
  )
}
