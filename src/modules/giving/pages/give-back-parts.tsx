import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { GivenPart } from '../queries/get-give-back.ts'
import { moneyText, say, withRef } from './parts.tsx'

function columnsOf<Row extends GivenPart>(c: Ctx, currency: string, last: readonly Column<Row>[]): Column<Row>[] {
  const t = say(c)
  const money = (minor: bigint) => moneyText(minor, currency, c.language)
  const giver: Column<Row> = {
    key: 'giver',
    label: t('giving.field.giver'),
    cell: (row) =>
      row.giver && <Link href={`/people/${row.giver.id}`}>{withRef(c, row.giver.name, row.giver.ref)}</Link>,
  }
  return [
    {
      key: 'gift',
      label: t('giving.gift'),
      priority: 1,
      cell: (row) => (c.may('giving.get-gift') ? <Link href={`/giving/gifts/${row.id}`}>{row.ref}</Link> : row.ref),
    },
    {
      key: 'day',
      label: t('giving.field.received-on'),
      fit: true,
      cell: (row) => formatDay(row.received_on, c.language),
    },
    ...(c.may('people.get-party') ? [giver] : []),
    ...last,
    {
      key: 'given',
      label: t('giving.give-back.given'),
      align: 'end',
      cell: (row) =>
        row.left === row.given
          ? money(row.given)
          : t('giving.give-back.given-less', { given: money(row.given), left: money(row.left) }),
    },
    { key: 'part', label: t('giving.give-back.part'), align: 'end', cell: (row) => money(row.part) },
  ]
}

/** The parts gift by gift: those that go back, and apart from them those that cannot, with why. */
export function Parts<Row extends GivenPart>(props: {
  c: Ctx
  currency: string
  rows: readonly Row[]
  titles: { readonly back: string; readonly kept: string; readonly keptLead?: string }
  /** Further columns of what goes back. */
  more?: readonly Column<Row>[]
}) {
  const { c, currency, rows, titles } = props
  const goes = rows.filter(({ kept }) => kept === null)
  const stays = rows.filter(({ kept }) => kept !== null)
  const why: Column<Row> = {
    key: 'why',
    label: say(c)('giving.field.kept'),
    cell: ({ kept }) => kept && say(c)(`giving.kept.${kept}`),
  }
  return (
    <>
      {goes.length > 0 && (
        <Section title={titles.back}>
          <Table
            caption={titles.back}
            captionHidden
            rows={goes}
            empty={{ title: '', text: '' }}
            columns={columnsOf(c, currency, props.more ?? [])}
          />
        </Section>
      )}
      {stays.length > 0 && (
        <Section title={titles.kept} lead={titles.keptLead}>
          <Table
            caption={titles.kept}
            captionHidden
            rows={stays}
            empty={{ title: '', text: '' }}
            columns={columnsOf(c, currency, [why])}
          />
        </Section>
      )}
    </>
  )
}
