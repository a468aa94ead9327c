import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Names, type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { type Language, languages } from '#platform/words.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { type FundSum, getFund } from '../queries/get-fund.ts'
import type { RestKind } from '../rules/choices.ts'
import { lastDayOf, mayGoBack } from '../rules/fund-end.ts'
import { Balances, Rests } from './fund-rests.tsx'
import { FundState } from './funds.tsx'
import { WaitingMark } from './gift-facts.tsx'
import { GiveBacks } from './given-back.tsx'
import { ActButtons, moneyText, say } from './parts.tsx'

type Fund = Awaited<ReturnType<typeof getFund>>

function outsideFacts(c: Ctx, { outside_mission, approval }: Fund) {
  const t = say(c)
  if (!outside_mission) return []
  const approved = approval && (
    <Link href={`/governance/approvals/${approval.id}`}>{textIn(approval.titles, c.language)}</Link>
  )
  return [
    { label: t('giving.field.outside-mission'), value: t('giving.yes') },
    ...(approval
      ? [{ label: t('giving.field.approval'), value: c.may('governance.get-approval') ? approved : approval.ref }]
      : []),
  ]
}

function endFacts(c: Ctx, fund: Fund) {
  const t = say(c)
  const { scope, spend_until, rest, rest_fund_names } = fund
  const what =
    rest && [t(`giving.rest.${rest}`), rest_fund_names && textIn(rest_fund_names, c.language)].filter(Boolean)
  return [
    ...(scope ? [{ label: t('giving.field.scope'), value: scope }] : []),
    ...(spend_until ? [{ label: t('giving.field.spend-until'), value: formatDay(spend_until, c.language) }] : []),
    ...(what ? [{ label: t('giving.field.rest'), value: what.join(' · ') }] : []),
  ]
}

/** Whether a fund is over and something of it is left. */
function hasRest({ today }: Ctx, fund: Fund): boolean {
  const last = lastDayOf(fund)
  return !fund.voided_at && last !== null && last < today && fund.balances.some(({ left }) => left > 0n)
}

function factsOf(c: Ctx, fund: Fund) {
  const t = say(c)
  const names = (['en', 'ja', 'ko', 'zh'] as const).flatMap((language) =>
    fund.names[language] ? [{ label: t(`giving.field.name.${language}`), value: fund.names[language] }] : [],
  )
  return [
    { label: t('giving.field.code'), value: fund.code },
    ...names,
    ...languages.flatMap((language) =>
      fund.purposes[language] ? [{ label: t(`giving.field.purpose.${language}`), value: fund.purposes[language] }] : [],
    ),
    ...outsideFacts(c, fund),
    ...endFacts(c, fund),
    ...(fund.opened_on ? [{ label: t('giving.field.opened-on'), value: formatDay(fund.opened_on, c.language) }] : []),
    ...(fund.closed_on ? [{ label: t('giving.field.closed-on'), value: formatDay(fund.closed_on, c.language) }] : []),
    ...(fund.closing_note ? [{ label: t('giving.field.note'), value: fund.closing_note }] : []),
  ]
}

/** The evidence of what a fund was given in a year, as the report counts it. */
const evidenceOf = (fund: Fund, { year, currency }: FundSum) =>
  `/report/evidence?${new URLSearchParams({ year: year ?? '', figure: 'giving.gift-sum', currency, fund: fund.code })}`

const Sums = (props: { c: Ctx; fund: Fund }) => {
  const { c } = props
  const t = say(c)
  return (
    <Section title={t('giving.sums')}>
      <Table
        caption={t('giving.sums')}
        captionHidden
        rows={props.fund.sums}
        empty={{ title: t('giving.sums.empty'), text: t('giving.sums.empty.text') }}
        columns={[
          {
            key: 'year',
            label: t('giving.field.year'),
            priority: 1,
            cell: (row) => {
              if (row.year === null) return <Muted>{t('giving.sums.outside')}</Muted>
              if (!c.may('report.show-evidence')) return row.year
              return <Link href={evidenceOf(props.fund, row)}>{row.year}</Link>
            },
          },
          {
            key: 'gifts',
            label: t('giving.field.gifts'),
            align: 'end',
            cell: (row) => formatCount(row.gifts, c.language),
          },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, row.currency, c.language),
          },
        ]}
      />
    </Section>
  )
}

const dayText = (c: Ctx, day: unknown) => (typeof day === 'string' ? formatDay(day, c.language) : '')

/** The closing that was taken back; a version keeps none other, for closing changes nothing else. */
const closingIn = (c: Ctx, { closure }: RecordRow) =>
  typeof closure === 'object' && closure !== null && 'closed_on' in closure ? dayText(c, closure.closed_on) : ''

// earlier versions have one purpose, in English
function purposeIn({ purposes, purpose }: RecordRow, language: Language): string {
  if (typeof purposes === 'object' && purposes !== null) return (purposes as Texts)[language] ?? ''
  return language === 'en' && typeof purpose === 'string' ? purpose : ''
}

/** What a fund says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (column: string) => (row: RecordRow) => String(row[column] ?? '')
  return [
    { label: t('giving.field.code'), of: text('code') },
    ...languages.map((language) => ({
      label: t(`giving.field.name.${language}`),
      of: ({ names }: RecordRow) => (names as Names)[language] ?? '',
    })),
    ...languages.map((language) => ({
      label: t(`giving.field.purpose.${language}`),
      of: (row: RecordRow) => purposeIn(row, language),
    })),
    {
      label: t('giving.field.outside-mission'),
      of: (row) => (row.outside_mission ? t('giving.yes') : ''),
    },
    { label: t('giving.field.scope'), of: text('scope') },
    { label: t('giving.field.spend-until'), of: (row) => dayText(c, row.spend_until) },
    { label: t('giving.field.rest'), of: ({ rest }) => (rest ? t(`giving.rest.${rest as RestKind}`) : '') },
    { label: t('giving.field.opened-on'), of: (row) => dayText(c, row.opened_on) },
    { label: t('giving.field.closed-on'), of: (row) => closingIn(c, row) },
  ]
}

const actsOn = (fund: Fund) =>
  fund.voided_at
    ? (['restore-fund'] as const)
    : ([
        'correct-fund',
        fund.closed_on ? 'reopen-fund' : 'close-fund',
        ...(fund.sums.length > 0 ? [] : (['void-fund'] as const)),
      ] as const)

/** What can be done with what is left: first what the fund says of it. */
const RestButtons = ({ c, fund }: { c: Ctx; fund: Fund }) => {
  const t = say(c)
  const goesBack = mayGoBack(fund.rest) && c.may('giving.give-back-rest')
  const isForGivers = goesBack && fund.rest === 'back-to-givers'
  return (
    <>
      {goesBack && (
        <LinkButton tone={isForGivers ? 'primary' : 'plain'} href={`/giving/funds/${fund.id}/give-back`}>
          {t('giving.give-back-rest.title')}
        </LinkButton>
      )}
      {c.may('giving.move-rest') && (
        <LinkButton tone={isForGivers ? 'plain' : 'primary'} href={`/giving/funds/${fund.id}/rest`}>
          {t('giving.move-rest.title')}
        </LinkButton>
      )}
    </>
  )
}

/** One fund: its purpose, whether it is open, and what came in for it. */
export async function show(c: Ctx) {
  const t = say(c)
  const fund = await getFund(c.world, c.actor, { id: c.param('id') })
  const query = `?fund=${encodeURIComponent(fund.code)}`
  return page(
    textIn(fund.names, c.language),
    <>
      <PageHeader
        title={textIn(fund.names, c.language)}
        badge={
          <>
            <FundState c={c} fund={fund} /> <WaitingMark c={c} row={fund} />
          </>
        }
        breadcrumb={[{ href: '/giving/funds', label: t('giving.list-funds.title') }]}
        actions={
          <>
            {c.may('giving.list-gifts') && (
              <LinkButton href={`/giving${query}`}>{t('giving.list-gifts.title')}</LinkButton>
            )}
            {c.may('giving.list-spendings') && (
              <LinkButton href={`/giving/spendings${query}`}>{t('giving.list-spendings.title')}</LinkButton>
            )}
            {!fund.voided_at && !fund.closed_on && c.may('giving.record-gift') && (
              <LinkButton href={`/giving/gifts/record${query}`}>{t('giving.record-gift.title')}</LinkButton>
            )}
            {hasRest(c, fund) && <RestButtons c={c} fund={fund} />}
            <ActButtons c={c} here={`/giving/funds/${fund.id}`} acts={actsOn(fund)} />
          </>
        }
      />
      <SummaryList facts={factsOf(c, fund)} />
      <Balances c={c} fund={fund} />
      <Rests c={c} fund={fund} />
      <GiveBacks c={c} fundId={fund.id} rows={fund.giveBacks} />
      <Sums c={c} fund={fund} />
      <VersionsSection c={c} versions={fund.versions} now={fund} fields={saidOf(c)} />
    </>,
  )
}
