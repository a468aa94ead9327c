import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import type { GiveBackOfFund } from '../queries/get-give-back.ts'
import { aboveGiveBack, type GiveBack, giveBackHref, giveBackOf } from './give-back-of.ts'
import { Parts } from './give-back-parts.tsx'
import { moneyText, say, withRef } from './parts.tsx'

/** What was given back of a fund to those who gave. */
export const GiveBacks = ({ c, fundId, rows }: { c: Ctx; fundId: string; rows: readonly GiveBackOfFund[] }) => {
  const t = say(c)
  if (rows.length === 0) return null
  return (
    <Section title={t('giving.give-backs')}>
      <Table
        caption={t('giving.give-backs')}
        captionHidden
        rows={rows}
        empty={{ title: '', text: '' }}
        rowHref={(row) => (c.may('giving.get-give-back') ? `/giving/funds/${fundId}/give-backs/${row.id}` : undefined)}
        columns={[
          { key: 'ref', label: t('giving.field.ref'), priority: 1, fit: true, cell: (row) => row.ref },
          {
            key: 'day',
            label: t('giving.field.given-back-on'),
            fit: true,
            cell: (row) => (
              <>
                {formatDay(row.given_back_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'back',
            label: t('giving.give-back.back.went'),
            align: 'end',
            cell: (row) =>
              t('giving.give-back.sum', { amount: moneyText(row.back, row.currency, c.language), count: row.gifts }),
          },
          {
            key: 'kept',
            label: t('giving.give-back.kept.went'),
            align: 'end',
            cell: (row) => moneyText(row.kept, row.currency, c.language),
          },
        ]}
      />
    </Section>
  )
}

function keptValue(c: Ctx, { to, kept, currency }: GiveBack) {
  const amount = moneyText(kept, currency, c.language)
  return to ? (
    <>
      {amount} ·{' '}
      <Link href={`/giving/funds/${to.id}`}>{say(c)('giving.rest-to', { fund: textIn(to.names, c.language) })}</Link>
    </>
  ) : (
    amount
  )
}

function resolutionValue(c: Ctx, { id, titles, ref }: NonNullable<GiveBack['resolution']>) {
  const text = withRef(c, textIn(titles, c.language), ref)
  return c.may('governance.get-resolution') ? <Link href={`/governance/resolutions/${id}`}>{text}</Link> : text
}

function factsOf(c: Ctx, row: GiveBack) {
  const t = say(c)
  const money = (minor: bigint) => moneyText(minor, row.currency, c.language)
  const surplus = row.rest - row.back - row.kept
  return [
    { label: t('giving.field.given-back-on'), value: formatDay(row.given_back_on, c.language) },
    { label: t('giving.give-back.rest'), value: money(row.rest) },
    {
      label: t('giving.give-back.back.went'),
      value: t('giving.give-back.sum', { amount: money(row.back), count: row.gifts }),
    },
    ...(row.kept > 0n ? [{ label: t('giving.give-back.kept.went'), value: keptValue(c, row) }] : []),
    ...(row.resolution
      ? [{ label: t('giving.field.kept-resolution'), value: resolutionValue(c, row.resolution) }]
      : []),
    ...(surplus > 0n
      ? [
          {
            label: t('giving.give-back.surplus'),
            value: t('giving.give-back.surplus.why', { amount: money(surplus) }),
          },
        ]
      : []),
    { label: t('giving.field.reason'), value: row.reason },
    { label: t('giving.field.recorded'), value: recordedText(c, row) },
  ]
}

/** A rest that was given back: gift by gift, and what could not go back. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await giveBackOf(c)
  return page(
    `${t('giving.give-back')} ${row.ref}`,
    <>
      <PageHeader
        title={`${t('giving.give-back')} ${row.ref}`}
        badge={<VoidMark row={row} />}
        breadcrumb={aboveGiveBack(c, row)}
        actions={
          !row.voided_at && c.may('giving.void-give-back') ? (
            <LinkButton href={`${giveBackHref(c)}/void`}>{t('giving.void-give-back.title')}</LinkButton>
          ) : undefined
        }
      />
      <SummaryList facts={factsOf(c, row)} />
      <Parts
        c={c}
        currency={row.currency}
        rows={row.parts.rows}
        titles={{ back: t('giving.give-back.went'), kept: t('giving.give-back.stayed') }}
      />
      {(row.parts.previous || row.parts.next) && (
        <ListPager url={c.url} listed={row.parts} text={t('giving.give-back.shown', { total: row.total })} />
      )}
      <VersionsSection c={c} versions={row.versions} />
    </>,
  )
}
