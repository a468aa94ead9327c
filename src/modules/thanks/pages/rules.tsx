import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listRules } from '../queries/list-rules.ts'
import { moneyText, say, ThanksTabs } from './parts.tsx'

type Rule = Awaited<ReturnType<typeof listRules>>[number]

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('thanks.set-rule') && (
      <LinkButton tone="primary" href="/thanks/rules/set">
        {say(c)('thanks.set-rule.title')}
      </LinkButton>
    )}
  </>
)

/** The gifts of a rule: from an amount on, or all of a currency. */
export const ruleText = (c: Ctx, { from_amount, currency }: Pick<Rule, 'from_amount' | 'currency'>): string =>
  from_amount === 0n
    ? say(c)('thanks.rule.all', { currency })
    : say(c)('thanks.rule.from', { amount: moneyText(from_amount, currency, c.language) })

const act = (c: Ctx, rule: Rule) => {
  const verb = rule.voided_at ? 'restore' : 'void'
  if (!c.may(`thanks.${verb}-rule`)) return null
  return <Link href={`/thanks/rules/${rule.id}/${verb}`}>{say(c)(`thanks.${verb}-rule.title`)}</Link>
}

/** How gifts are thanked for, by currency and amount. */
export async function show(c: Ctx) {
  const t = say(c)
  const rules = await listRules(c.world, c.actor, {})
  return page(
    t('thanks.list-rules.title'),
    <>
      <PageHeader
        title={t('thanks.list-rules.title')}
        lead={t('thanks.list-rules.lead')}
        actions={rules.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <ThanksTabs c={c} />
      <Table
        caption={t('thanks.list-rules.title')}
        captionHidden
        rows={rules}
        empty={{
          title: t('thanks.list-rules.empty'),
          text: t('thanks.list-rules.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={[
          {
            key: 'gifts',
            label: t('thanks.field.which-gifts'),
            priority: 1,
            cell: (row) => (
              <>
                {ruleText(c, row)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'since',
            label: t('thanks.field.since-on'),
            fit: true,
            cell: (row) => formatDay(row.since_on, c.language),
          },
          { key: 'way', label: t('thanks.field.way'), cell: (row) => t(`thanks.way.${row.way}`) },
          { key: 'by', label: t('thanks.field.by-whom'), cell: (row) => row.by_whom ?? <Muted>–</Muted> },
          { key: 'note', label: t('thanks.field.note'), cell: (row) => row.note ?? <Muted>–</Muted> },
          { key: 'ref', label: t('thanks.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
          { key: 'recorded', label: t('thanks.field.recorded'), cell: (row) => <Muted>{recordedText(c, row)}</Muted> },
          { key: 'act', label: t('thanks.field.state'), cell: (row) => act(c, row) },
        ]}
      />
    </>,
  )
}
