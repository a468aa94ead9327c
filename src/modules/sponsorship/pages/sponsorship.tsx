import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getSponsorship } from '../queries/get-sponsorship.ts'
import type { EndingReason } from '../rules/choices.ts'
import { ActButtons, ChildText, PartyLink, partyText, say } from './parts.tsx'

type Sponsorship = Awaited<ReturnType<typeof getSponsorship>>

const tails = {
  'pair-child': 'pair',
  'end-sponsorship': 'end',
  'reopen-sponsorship': 'reopen',
  'correct-sponsorship': 'correct',
  'void-sponsorship': 'void',
  'restore-sponsorship': 'restore',
} as const

const actsOn = (row: Sponsorship) =>
  row.voided_at
    ? (['restore-sponsorship'] as const)
    : ([
        ...(row.child_id === null && !row.ended ? (['pair-child'] as const) : []),
        row.ended ? 'reopen-sponsorship' : 'end-sponsorship',
        'correct-sponsorship',
        'void-sponsorship',
      ] as const)

function partyFacts(c: Ctx, row: Sponsorship) {
  return (['sponsor', 'payer', 'correspondent'] as const).flatMap((name) => {
    const party = row[name]
    return party ? [{ label: say(c)(`sponsorship.field.${name}`), value: <PartyLink c={c} party={party} /> }] : []
  })
}

function pledgeFacts(c: Ctx, { pledge }: Sponsorship) {
  if (!pledge) return []
  const t = say(c)
  const value = (
    <>
      {c.may('giving.get-pledge') ? <Link href={`/giving/pledges/${pledge.id}`}>{pledge.ref}</Link> : pledge.ref}{' '}
      {pledge.ended_on && (
        <Badge tone="warning">{t('sponsorship.pledge-ended', { day: formatDay(pledge.ended_on, c.language) })}</Badge>
      )}
    </>
  )
  return [{ label: t('sponsorship.field.pledge'), value }]
}

function factsOf(c: Ctx, row: Sponsorship) {
  const t = say(c)
  return [
    { label: t('sponsorship.child'), value: <ChildText c={c} row={row} all="sponsorship.whole-programme" /> },
    ...partyFacts(c, row),
    ...pledgeFacts(c, row),
    { label: t('sponsorship.field.since'), value: dateText(row.date_edtf, c.language) },
    ...(row.ended
      ? [
          { label: t('sponsorship.field.until'), value: dateText(row.ended.date_edtf, c.language) },
          { label: t('sponsorship.field.reason'), value: t(`sponsorship.ended.${row.ended.reason}`) },
        ]
      : []),
    ...(row.note ? [{ label: t('sponsorship.field.note'), value: row.note }] : []),
    { label: t('sponsorship.field.ref'), value: row.ref },
    { label: t('sponsorship.field.recorded'), value: recordedText(c, row) },
  ]
}

/** The ending that was taken back in a version. */
function endingIn(c: Ctx, { endings }: RecordRow): string {
  if (typeof endings !== 'object' || endings === null || !('date_edtf' in endings) || !('reason' in endings)) return ''
  const reason = say(c)(`sponsorship.ended.${endings.reason as EndingReason}`)
  return `${reason} · ${dateText(String(endings.date_edtf), c.language)}`
}

const saidOf = (c: Ctx): SaidField[] => [
  {
    label: say(c)('sponsorship.field.sponsor'),
    of: ({ sponsor }) => (sponsor === undefined ? undefined : String(sponsor)),
  },
  { label: say(c)('sponsorship.field.since'), of: (row) => dateText(String(row.date_edtf), c.language) },
  { label: say(c)('sponsorship.field.note'), of: (row) => String(row.note ?? '') },
  { label: say(c)('sponsorship.field.until'), of: (row) => endingIn(c, row) },
]

/** One sponsorship: who sponsors whom, since when, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getSponsorship(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('sponsorship.sponsorship')} ${row.ref}`,
    <>
      <PageHeader
        title={row.sponsor ? partyText(c, row.sponsor) : row.ref}
        badge={
          <>
            <VoidMark row={row} />
            {!row.voided_at && !row.ended && <Badge tone="success">{t('sponsorship.state.in-force')}</Badge>}
            {row.ended && <Badge>{t('sponsorship.state.ended')}</Badge>}
          </>
        }
        breadcrumb={[{ href: '/sponsorship/sponsorships', label: t('sponsorship.list-sponsorships.title') }]}
        actions={
          <ActButtons
            c={c}
            acts={actsOn(row)}
            here={`/sponsorship/sponsorships/${row.id}`}
            tails={tails}
            primary="pair-child"
          />
        }
      />
      <SummaryList facts={factsOf(c, row)} />
      <RelatedSection
        related={await c.related({ kind: 'sponsorship.sponsorship', id: row.id, ref: row.ref })}
        language={c.language}
      />
      <VersionsSection
        c={c}
        versions={row.versions}
        now={{ sponsor: row.sponsor?.ref, date_edtf: row.date_edtf, note: row.note }}
        fields={saidOf(c)}
      />
    </>,
  )
}
