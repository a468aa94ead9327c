import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getCount } from '../queries/get-count.ts'
import type { People } from '../rules/choices.ts'
import { yearsUntil } from '../rules/years-until.ts'
import { CountTable } from './count-table.tsx'
import { numberText, say } from './parts.tsx'

type Count = Awaited<ReturnType<typeof getCount>>

const Buttons = (props: { c: Ctx; count: Count }) => {
  const { c, count } = props
  const verbs = count.voided_at ? (['restore-count'] as const) : (['correct-count', 'void-count'] as const)
  return (
    <>
      {verbs
        .filter((verb) => c.may(`operations.${verb}`))
        .map((verb) => (
          <LinkButton href={`/operations/counts/${count.id}/${verb.split('-')[0]}`}>
            {say(c)(`operations.${verb}.title`)}
          </LinkButton>
        ))}
    </>
  )
}

function sinceFacts(c: Ctx, count: Count) {
  const t = say(c)
  const { since_edtf, since_start, since_end, date_start, date_end } = count
  if (!since_edtf || !since_start || !since_end) return []
  const { years, qualifier } = yearsUntil({ start: since_start, end: since_end }, { start: date_start, end: date_end })
  const number = formatQuantity(years, 'year', c.language)
  return [
    { label: t('operations.field.since'), value: dateText(since_edtf, c.language) },
    { label: t('operations.field.years-until'), value: t(`operations.number.${qualifier}`, { number }) },
  ]
}

function factsOf(c: Ctx, count: Count) {
  const t = say(c)
  const date = dateText(count.date_edtf, c.language)
  return [
    { label: t('operations.field.date'), value: date },
    ...(count.date_printed && count.date_printed !== date
      ? [{ label: t('operations.field.printed'), value: count.date_printed }]
      : []),
    { label: t('operations.field.number'), value: numberText(c, count) },
    {
      label: t('operations.operation'),
      value: count.operation ? (
        <Link href={`/operations/${count.operation_id}`}>{count.operation}</Link>
      ) : (
        t('operations.operation.none')
      ),
    },
    ...(count.of
      ? [
          {
            label: t('operations.field.of'),
            value: <Link href={`/operations/counts/${count.of_count_id}`}>{count.of}</Link>,
          },
        ]
      : []),
    ...sinceFacts(c, count),
    ...(count.activity_id
      ? [
          {
            label: t('operations.field.activity'),
            value: <Link href={`/activities/${count.activity_id}`}>{t('operations.field.activity.show')}</Link>,
          },
        ]
      : []),
    ...(count.note ? [{ label: t('operations.field.note'), value: count.note }] : []),
    { label: t('operations.field.ref'), value: count.ref },
    { label: t('operations.field.recorded'), value: recordedText(c, count) },
  ]
}

function wasText(c: Ctx, before: Readonly<Record<string, unknown>>): string {
  const counted = {
    number: BigInt(String(before.number)),
    people: before.people as People,
    qualifier: before.qualifier as Qualifier,
  }
  const since = before.since_edtf
    ? say(c)('operations.since', { date: dateText(String(before.since_edtf), c.language) })
    : ''
  return [dateText(String(before.date_edtf), c.language), numberText(c, counted), since].filter(Boolean).join(' · ')
}

/** One count: how many people, of which other count they are, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const count = await getCount(c.world, c.actor, { id: c.param('id') })
  const title = t(`operations.milestone.${count.milestone}`)
  return page(
    `${title} ${count.ref}`,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={count} />}
        breadcrumb={[{ href: '/operations/counts', label: t('operations.list-counts.title') }]}
        actions={<Buttons c={c} count={count} />}
      />
      <SummaryList facts={factsOf(c, count)} />
      {count.parts.length > 0 && (
        <Section title={t('operations.parts')} lead={t('operations.parts.lead')}>
          <CountTable c={c} rows={count.parts.map((part) => ({ ...part, of: count.ref }))} without="of" />
        </Section>
      )}
      <RelatedSection
        related={await c.related({ kind: 'operations.count', id: count.id, ref: count.ref, day: count.date_end })}
        language={c.language}
      />
      <VersionsSection c={c} versions={count.versions} was={({ before }) => wasText(c, before)} />
    </>,
  )
}
