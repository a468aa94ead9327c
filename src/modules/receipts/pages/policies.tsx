import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listPolicies } from '../queries/list-policies.ts'
import { Name, say } from './parts.tsx'

type Policy = Awaited<ReturnType<typeof listPolicies>>[number]

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('receipts.set-policy') && (
      <LinkButton tone="primary" href="/receipts/policies/set">
        {say(c)('receipts.set-policy.title')}
      </LinkButton>
    )}
  </>
)

const act = (c: Ctx, policy: Policy) => {
  const verb = policy.voided_at ? 'restore' : 'void'
  if (!c.may(`receipts.${verb}-policy`)) return null
  return <Link href={`/receipts/policies/${policy.id}/${verb}`}>{say(c)(`receipts.${verb}-policy.title`)}</Link>
}

const dayRulesOf = (c: Ctx, { card_day, paypal_day }: Policy) => {
  const t = say(c)
  return t('receipts.policy.days', {
    card: t(`receipts.day-rule.${card_day}`),
    paypal: t(`receipts.day-rule.${paypal_day}`),
  })
}

/** What holds for receipts from which day on, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const policies = await listPolicies(c.world, c.actor, {})
  return page(
    t('receipts.list-policies.title'),
    <>
      <PageHeader
        title={t('receipts.list-policies.title')}
        lead={t('receipts.list-policies.lead')}
        breadcrumb={[{ href: '/receipts', label: t('receipts.list-receipts.title') }]}
        actions={policies.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <Table
        caption={t('receipts.list-policies.title')}
        captionHidden
        rows={policies}
        empty={{
          title: t('receipts.list-policies.empty'),
          text: t('receipts.list-policies.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={[
          {
            key: 'since',
            label: t('receipts.field.since-on'),
            priority: 1,
            fit: true,
            cell: (row) => (
              <>
                {formatDay(row.since_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          { key: 'pack', label: t('receipts.field.pack'), cell: (row) => t(`receipts.pack.${row.pack}`) },
          { key: 'days', label: t('receipts.field.days-rule'), cell: (row) => dayRulesOf(c, row) },
          { key: 'kind', label: t('receipts.field.usual-kind'), cell: (row) => t(`receipts.kind.${row.usual_kind}`) },
          { key: 'sender', label: t('receipts.field.sender'), cell: (row) => <Name c={c} names={row.sender} /> },
          {
            key: 'envelope',
            label: t('receipts.field.envelope'),
            cell: (row) => t(`receipts.envelope.${row.envelope}`),
          },
          { key: 'reason', label: t('receipts.field.reason'), cell: (row) => row.reason },
          {
            key: 'recorded',
            label: t('receipts.field.recorded'),
            cell: (row) => <Muted>{recordedText(c, row)}</Muted>,
          },
          { key: 'act', label: t('receipts.field.state'), cell: (row) => act(c, row) },
        ]}
      />
    </>,
  )
}
