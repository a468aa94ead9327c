import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { type Fact, SummaryList } from '#ui/summary.tsx'
import { getRules } from '../queries/get-rules.ts'
import { packOf } from '../rules/packs/packs.ts'
import { ActButtons, DayOrNone, FilingsTabs, None, say, yenText } from './parts.tsx'

type Rules = Awaited<ReturnType<typeof getRules>>

function factsOf(c: Ctx, rules: Rules): Fact[] {
  const t = say(c)
  return [
    { label: t('filings.field.pack'), value: t(`filings.pack.${rules.pack}`) },
    { label: t('filings.field.authorised-from'), value: <DayOrNone c={c} day={rules.authorised_from} /> },
    { label: t('filings.field.authorised-until'), value: <DayOrNone c={c} day={rules.authorised_until} /> },
    { label: t('filings.field.ordinance'), value: rules.ordinance ?? <None /> },
    { label: t('filings.field.ordinance-from'), value: <DayOrNone c={c} day={rules.ordinance_from} /> },
    {
      label: t('filings.field.counts-supporting-dues'),
      value: t(rules.counts_supporting_dues ? 'filings.yes' : 'filings.no'),
    },
    { label: t('filings.field.free-funds'), value: rules.free_funds.join(', ') || <None /> },
  ]
}

/** What the settings said, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day = (column: string) => (row: RecordRow) =>
    typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
  return [
    { label: t('filings.field.pack'), of: (row) => t(`filings.pack.${row.pack as Rules['pack']}`) },
    { label: t('filings.field.authorised-from'), of: day('authorised_from') },
    { label: t('filings.field.authorised-until'), of: day('authorised_until') },
    { label: t('filings.field.ordinance'), of: (row) => String(row.ordinance ?? '') },
    { label: t('filings.field.ordinance-from'), of: day('ordinance_from') },
    {
      label: t('filings.field.counts-supporting-dues'),
      of: (row) => t(row.counts_supporting_dues ? 'filings.yes' : 'filings.no'),
    },
    {
      label: t('filings.field.free-funds'),
      of: (row) => (Array.isArray(row.free_funds) ? row.free_funds.join(', ') : ''),
    },
  ]
}

const shareText = ({ over, under }: { readonly over: bigint; readonly under: bigint }) => `${over}/${under}`

/** What the pack says today: the tests, and their numbers. */
function packFacts(c: Ctx, { pack: code }: Rules): Fact[] {
  const t = say(c)
  const pack = packOf(code)
  const rules = pack.publicSupport(c.today)
  const authority = pack.authority(c.today)
  if (!rules) return []
  return [
    ...(authority ? [{ label: t('filings.authority'), value: t(`filings.authority.${authority}`) }] : []),
    { label: t('filings.tests'), value: rules.tests.map((test) => t(`filings.test.${test}`)).join(' · ') },
    {
      label: t('filings.test.relative'),
      value: t('filings.rule.relative', {
        share: shareText(rules.relative.share),
        small: yenText(rules.relative.small, c.language),
        cap: shareText(rules.relative.cap),
        bodies: shareText(rules.relative.capOfBodies),
      }),
    },
    {
      label: t('filings.test.absolute'),
      value: t('filings.rule.absolute', {
        donors: rules.absolute.donors,
        least: yenText(rules.absolute.least, c.language),
      }),
    },
    {
      label: t('filings.part.relief'),
      value: t('filings.rule.relief', {
        below: yenText(rules.relief.incomeBelow, c.language),
        donors: rules.relief.donors,
        least: yenText(rules.relief.least, c.language),
      }),
    },
    { label: t('filings.window'), value: t('filings.rule.window', { years: rules.years, first: rules.firstYears }) },
  ]
}

/** By which rules is filed. */
export async function show(c: Ctx) {
  const t = say(c)
  const rules = await getRules(c.world, c.actor, {})
  const ofPack = packFacts(c, rules)
  const acts = [
    ['set-rules', '/filings/rules/set'],
    ['list-bodies', '/filings/bodies'],
    ['list-yen-values', '/filings/yen-values'],
  ] as const
  return page(
    t('filings.get-rules.title'),
    <>
      <PageHeader
        title={t('filings.get-rules.title')}
        lead={t('filings.get-rules.lead')}
        actions={<ActButtons c={c} acts={acts} />}
      />
      <FilingsTabs c={c} />
      <SummaryList facts={factsOf(c, rules)} />
      <Section title={t('filings.pack-today')} lead={t(`filings.pack-today.${rules.pack}`)}>
        {ofPack.length > 0 && <SummaryList facts={ofPack} />}
      </Section>
      <VersionsSection c={c} versions={rules.versions} now={rules} fields={saidOf(c)} />
    </>,
  )
}
