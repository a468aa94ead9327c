import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { type Column, EmptyState, Table } from '#ui/table.tsx'
import { type Large, type OfficerGift, showSchedules } from '../queries/show-schedules.ts'
import { ApartNotice } from './apart.tsx'
import { disclosureColumns } from './disclosures.tsx'
import { ActButtons, DayOrNone, FilingsTabs, moneyText, PartyName, say, yearFilter } from './parts.tsx'
import { remittanceColumns } from './remittances.tsx'

type Schedules = NonNullable<Awaited<ReturnType<typeof showSchedules>>>

const homes = {
  gift: ['/giving/gifts', 'giving.get-gift'],
  ticket: ['/giving/gifts', 'giving.get-gift'],
  income: ['/filings/income', 'filings.get-income-line'],
  spending: ['/giving/spendings', 'giving.get-spending'],
} as const

const whatOf = (c: Ctx, { kind, line, purpose }: Large): string =>
  kind === 'spending'
    ? (purpose ?? '')
    : say(c)(line === null ? `filings.kind.${kind === 'ticket' ? 'ticket' : 'gift'}` : `filings.line.${line}`)

function largeColumns(c: Ctx, currency: string): Column<Large>[] {
  const t = say(c)
  return [
    { key: 'what', label: t('filings.field.what'), priority: 1, cell: (row) => whatOf(c, row) },
    { key: 'day', label: t('filings.field.day'), fit: true, cell: (row) => <DayOrNone c={c} day={row.day} /> },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, currency, c.language),
    },
    {
      key: 'party',
      label: t('filings.field.other-side'),
      cell: (row) => <PartyName c={c} id={row.party_id} party={row.party} />,
    },
    {
      key: 'ref',
      label: t('filings.field.ref'),
      fit: true,
      cell({ kind, id, ref }) {
        const [href, permission] = homes[kind]
        return c.may(permission) ? <Link href={`${href}/${id}`}>{ref}</Link> : ref
      },
    },
  ]
}

function officerColumns(c: Ctx, currency: string): Column<OfficerGift>[] {
  const t = say(c)
  return [
    {
      key: 'party',
      label: t('filings.field.donor'),
      priority: 1,
      cell: (row) => <PartyName c={c} id={row.party_id} party={row.party} />,
    },
    { key: 'day', label: t('filings.field.received-on'), fit: true, cell: (row) => formatDay(row.day, c.language) },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, currency, c.language),
    },
    { key: 'ref', label: t('filings.field.gift'), fit: true, cell: (row) => row.ref },
  ]
}

const Part = <Row,>(props: {
  c: Ctx
  title: string
  lead?: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}) => {
  const { c, title, lead, rows, columns } = props
  return (
    <Section title={title} lead={lead}>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        empty={{ title: say(c)('filings.none'), text: say(c)('filings.none.text') }}
        columns={columns}
      />
    </Section>
  )
}

const Parts = ({ c, told }: { c: Ctx; told: Schedules }) => {
  const t = say(c)
  const { currency, officerGiftsFrom: from, advance } = told
  const officers =
    from === null
      ? t('filings.officer-gifts.all')
      : t('filings.officer-gifts.from', { from: moneyText(from, 'JPY', c.language) })
  const sent =
    advance === null
      ? t('filings.remittances.yearly')
      : t('filings.remittances.advance', { above: moneyText(advance, 'JPY', c.language) })
  return (
    <>
      <Part c={c} title={t('filings.largest-income')} rows={told.income} columns={largeColumns(c, currency)} />
      <Part
        c={c}
        title={t('filings.largest-spendings')}
        lead={t('filings.largest-spendings.lead')}
        rows={told.spendings}
        columns={largeColumns(c, currency)}
      />
      <Part
        c={c}
        title={t('filings.officer-gifts')}
        lead={officers}
        rows={told.officerGifts}
        columns={officerColumns(c, currency)}
      />
      <Part
        c={c}
        title={t('filings.list-disclosures.title')}
        lead={t('filings.list-disclosures.lead')}
        rows={told.disclosures}
        columns={disclosureColumns(c, false)}
      />
      <Part
        c={c}
        title={t('filings.list-remittances.title')}
        lead={sent}
        rows={told.remittances}
        columns={remittanceColumns(c, false)}
      />
    </>
  )
}

/** The yearly schedules. */
export async function show(c: Ctx) {
  const t = say(c)
  const told = await showSchedules(c.world, c.actor, { year: c.query('year'), today: c.today })
  const acts = [
    ['list-remittances', '/filings/remittances'],
    ['list-disclosures', '/filings/disclosures'],
  ] as const
  return page(
    t('filings.show-schedules.title'),
    <>
      <PageHeader
        title={t('filings.show-schedules.title')}
        lead={t('filings.show-schedules.lead')}
        actions={<ActButtons c={c} acts={acts} />}
      />
      <FilingsTabs c={c} />
      {told ? (
        <>
          {await yearFilter(c, told.year.ref)}
          <ApartNotice c={c} apart={told.apart} />
          <Parts c={c} told={told} />
        </>
      ) : (
        <EmptyState title={t('filings.list.empty')} text={t('filings.no-year')} />
      )}
    </>,
  )
}
