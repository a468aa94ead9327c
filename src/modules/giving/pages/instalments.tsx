import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { Details, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import type { getPledge } from '../queries/get-pledge.ts'
import { type Instalment, instalmentsOf } from '../rules/instalments.ts'
import { moneyText, say } from './parts.tsx'
import { BehindMark } from './pledge-parts.tsx'

type Pledge = Awaited<ReturnType<typeof getPledge>>

const shownAtOnce = 24

const StateMark = ({ c, one }: { c: Ctx; one: Instalment }) => {
  const t = say(c)
  const tone = one.state === 'received' ? 'success' : one.overdue ? 'warning' : undefined
  return <Badge tone={tone}>{t(`giving.instalment.${one.state}`)}</Badge>
}

const InstalmentTable = (props: { c: Ctx; pledge: Pledge; rows: readonly Instalment[] }) => {
  const { c, pledge } = props
  const t = say(c)
  return (
    <Table
      caption={t('giving.instalments')}
      captionHidden
      rows={props.rows}
      empty={{ title: t('giving.instalments.empty'), text: t('giving.instalments.empty.text') }}
      columns={[
        {
          key: 'due',
          label: t('giving.field.due-on'),
          priority: 1,
          fit: true,
          cell: (row) => formatDay(row.dueOn, c.language),
        },
        { key: 'state', label: t('giving.field.state'), fit: true, cell: (row) => <StateMark c={c} one={row} /> },
        {
          key: 'whole',
          label: t('giving.field.whole-on'),
          fit: true,
          cell: (row) => (row.receivedOn ? formatDay(row.receivedOn, c.language) : <Muted>–</Muted>),
        },
        {
          key: 'amount',
          label: t('giving.field.came'),
          align: 'end',
          cell: (row) => moneyText(row.received, pledge.currency, c.language),
        },
      ]}
    />
  )
}

/** The instalments of a pledge up to the next one, the latest first, with what came of each. */
export const Instalments = (props: { c: Ctx; pledge: Pledge }) => {
  const { c, pledge } = props
  const t = say(c)
  const { instalments, ahead } = instalmentsOf(pledge, pledge.came, c.today)
  const latest = [...instalments].reverse()
  const overdue = instalments.filter((one) => one.overdue)
  return (
    <Section title={t('giving.instalments')}>
      <BehindMark c={c} behind={overdue.length} since={overdue[0]?.dueOn ?? ''} />
      <InstalmentTable c={c} pledge={pledge} rows={latest.slice(0, shownAtOnce)} />
      {latest.length > shownAtOnce && (
        <Details summary={t('giving.instalments.earlier', { count: latest.length - shownAtOnce })}>
          <InstalmentTable c={c} pledge={pledge} rows={latest.slice(shownAtOnce)} />
        </Details>
      )}
      {ahead > 0n && (
        <SummaryList
          facts={[{ label: t('giving.field.ahead'), value: moneyText(ahead, pledge.currency, c.language) }]}
        />
      )}
    </Section>
  )
}
