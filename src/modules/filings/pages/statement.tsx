import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { type Column, EmptyState, Table } from '#ui/table.tsx'
import { showActivityStatement } from '../queries/show-activity-statement.ts'
import { type StatementLine, type StatementPart, statementParts } from '../rules/statement.ts'
import { ApartNotice } from './apart.tsx'
import { ActButtons, FilingsTabs, moneyText, say, yearFilter } from './parts.tsx'

type Statement = NonNullable<Awaited<ReturnType<typeof showActivityStatement>>>

function nameOf(c: Ctx, told: Statement, { kind, detail }: StatementLine): string {
  const t = say(c)
  if (kind === 'work') return c.say(`giving.work.${detail}`)
  if (kind !== 'gift' && kind !== 'ticket') return t(`filings.line.${kind}`)
  const names = told.funds.get(detail ?? '')
  const fund = names ? textIn(names, c.language) : (detail ?? '')
  return kind === 'gift' ? t('filings.gifts-to', { fund }) : t('filings.tickets-to', { fund })
}

function columnsOf(c: Ctx, told: Statement, part: StatementPart): Column<StatementLine>[] {
  const t = say(c)
  return [
    {
      key: 'line',
      label: t('filings.field.line'),
      priority: 1,
      cell: (line) => nameOf(c, told, line),
      total: t('filings.total'),
    },
    {
      key: 'source',
      label: t('filings.field.comes-from'),
      fit: true,
      cell: ({ source }) => (
        <Badge tone={source === 'records' ? 'success' : undefined}>{t(`filings.from.${source}`)}</Badge>
      ),
      total: '',
    },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: ({ amount }) => moneyText(amount, told.currency, c.language),
      total: moneyText(told.totals.of[part], told.currency, c.language),
    },
  ]
}

const Part = ({ c, told, part }: { c: Ctx; told: Statement; part: StatementPart }) => {
  const t = say(c)
  const lines = told.lines.filter((line) => line.part === part)
  if (lines.length === 0) return null
  const title = t(`filings.statement.${part}`)
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={lines}
        empty={{ title, text: title }}
        columns={columnsOf(c, told, part)}
      />
    </Section>
  )
}

const Totals = ({ c, told }: { c: Ctx; told: Statement }) => {
  const t = say(c)
  const { income, expenses, ordinary, result } = told.totals
  const fact = (label: string, amount: bigint) => ({ label, value: moneyText(amount, told.currency, c.language) })
  return (
    <Section title={t('filings.totals')}>
      <SummaryList
        facts={[
          fact(t('filings.totals.income'), income),
          fact(t('filings.totals.expenses'), expenses),
          fact(t('filings.totals.ordinary'), ordinary),
          fact(t('filings.totals.result'), result),
        ]}
      />
    </Section>
  )
}

/** The lines of the activity statement. */
export async function show(c: Ctx) {
  const t = say(c)
  const told = await showActivityStatement(c.world, c.actor, { year: c.query('year'), today: c.today })
  const title = t('filings.show-activity-statement.title')
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={t('filings.show-activity-statement.lead')}
        actions={<ActButtons c={c} acts={[['list-income-lines', '/filings/income']]} />}
      />
      <FilingsTabs c={c} />
      {told ? (
        <>
          {await yearFilter(c, told.year.ref)}
          <ApartNotice c={c} apart={told.apart} />
          {told.lines.length === 0 && (
            <EmptyState title={t('filings.list.empty')} text={t('filings.show-activity-statement.empty')} />
          )}
          {statementParts.map((part) => (
            <Part c={c} told={told} part={part} />
          ))}
          {told.lines.length > 0 && <Totals c={c} told={told} />}
        </>
      ) : (
        <EmptyState title={t('filings.list.empty')} text={t('filings.no-year')} />
      )}
    </>,
  )
}
