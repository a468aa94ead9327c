import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getSpending } from '../queries/get-spending.ts'
import type { Work } from '../rules/choices.ts'
import { ActButtons, moneyText, say } from './parts.tsx'
import { SpendingBadges } from './spendings.tsx'

type Spending = Awaited<ReturnType<typeof getSpending>>

function approvalFact(c: Ctx, { approval }: Spending) {
  if (!approval) return []
  const text = textIn(approval.titles, c.language)
  const value = c.may('governance.get-approval') ? (
    <Link href={`/governance/approvals/${approval.id}`}>{text}</Link>
  ) : (
    approval.ref
  )
  return [{ label: say(c)('giving.field.approval'), value }]
}

function factsOf(c: Ctx, spending: Spending) {
  const t = say(c)
  const fund = textIn(spending.fund_names, c.language)
  const { activity } = spending
  return [
    { label: t('giving.field.spent-on'), value: formatDay(spending.spent_on, c.language) },
    { label: t('giving.field.spent-for'), value: spending.purpose },
    { label: t('giving.dimension.work'), value: t(`giving.work.${spending.work}`) },
    {
      label: t('giving.field.fund'),
      value: c.may('giving.get-fund') ? <Link href={`/giving/funds/${spending.fund_id}`}>{fund}</Link> : fund,
    },
    ...approvalFact(c, spending),
    ...(activity && c.may('activities.get-activity')
      ? [
          {
            label: t('giving.field.activity'),
            value: <Link href={`/activities/${activity.id}`}>{textIn(activity.titles, c.language)}</Link>,
          },
        ]
      : []),
    ...(spending.note ? [{ label: t('giving.field.note'), value: spending.note }] : []),
    { label: t('giving.field.ref'), value: spending.ref },
    { label: t('giving.field.recorded'), value: recordedText(c, spending) },
  ]
}

/** What a spending says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (column: string) => (row: RecordRow) => String(row[column] ?? '')
  return [
    { label: t('giving.field.spent-on'), of: (row) => formatDay(String(row.spent_on), c.language) },
    {
      label: t('giving.field.amount'),
      of: (row) => moneyText(BigInt(String(row.amount)), String(row.currency), c.language),
    },
    { label: t('giving.field.spent-for'), of: text('purpose') },
    { label: t('giving.dimension.work'), of: (row) => t(`giving.work.${row.work as Work}`) },
    { label: t('giving.field.fund'), of: text('fund') },
    { label: t('giving.field.note'), of: text('note') },
  ]
}

/** One spending: how much, when, of which fund and by which approval, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const spending = await getSpending(c.world, c.actor, { id: c.param('id') })
  const { id, ref, spent_on } = spending
  const acts = spending.voided_at ? (['restore-spending'] as const) : (['correct-spending', 'void-spending'] as const)
  return page(
    `${t('giving.get-spending.title')} ${ref}`,
    <>
      <PageHeader
        title={moneyText(spending.amount, spending.currency, c.language)}
        badge={<SpendingBadges c={c} row={spending} />}
        breadcrumb={[{ href: '/giving/spendings', label: t('giving.list-spendings.title') }]}
        actions={<ActButtons c={c} here={`/giving/spendings/${id}`} acts={acts} />}
      />
      <SummaryList facts={factsOf(c, spending)} />
      <RelatedSection
        related={await c.related({ kind: 'giving.spending', id, ref, day: spent_on })}
        language={c.language}
      />
      <VersionsSection c={c} versions={spending.versions} now={spending} fields={saidOf(c)} />
    </>,
  )
}
