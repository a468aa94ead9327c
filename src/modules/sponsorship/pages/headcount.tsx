import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getHeadcount } from '../queries/get-headcount.ts'
import { kindText } from './headcounts.tsx'
import { ActButtons, numberText, say } from './parts.tsx'

type Headcount = Awaited<ReturnType<typeof getHeadcount>>

const tails = { 'correct-headcount': 'correct', 'void-headcount': 'void', 'restore-headcount': 'restore' } as const

function factsOf(c: Ctx, row: Headcount) {
  const t = say(c)
  const date = dateText(row.date_edtf, c.language)
  return [
    { label: t('sponsorship.field.counted'), value: kindText(c, row) },
    { label: t('sponsorship.field.date'), value: date },
    ...(row.date_printed && row.date_printed !== date
      ? [{ label: t('sponsorship.field.printed'), value: row.date_printed }]
      : []),
    { label: t('sponsorship.field.source'), value: row.source },
    ...(row.note ? [{ label: t('sponsorship.field.note'), value: row.note }] : []),
    { label: t('sponsorship.field.ref'), value: row.ref },
    { label: t('sponsorship.field.recorded'), value: recordedText(c, row) },
  ]
}

function wasText(c: Ctx, before: RecordRow): string {
  const row = { number: BigInt(String(before.number)), qualifier: before.qualifier as Qualifier }
  const since = { kind: before.kind as Headcount['kind'], since_year: before.since_year as number | null }
  return [dateText(String(before.date_edtf), c.language), kindText(c, since), numberText(c, row), before.source].join(
    ' · ',
  )
}

/** One headcount: how many, when, who told it, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getHeadcount(c.world, c.actor, { id: c.param('id') })
  const acts = row.voided_at ? (['restore-headcount'] as const) : (['correct-headcount', 'void-headcount'] as const)
  return page(
    `${t('sponsorship.headcount')} ${row.ref}`,
    <>
      <PageHeader
        title={numberText(c, row)}
        badge={<VoidMark row={row} />}
        breadcrumb={[{ href: '/sponsorship/headcounts', label: t('sponsorship.list-headcounts.title') }]}
        actions={<ActButtons c={c} acts={acts} here={`/sponsorship/headcounts/${row.id}`} tails={tails} />}
      />
      <SummaryList facts={factsOf(c, row)} />
      <RelatedSection
        related={await c.related({ kind: 'sponsorship.headcount', id: row.id, ref: row.ref, day: row.date_end })}
        language={c.language}
      />
      <VersionsSection c={c} versions={row.versions} was={({ before }) => wasText(c, before)} />
    </>,
  )
}
