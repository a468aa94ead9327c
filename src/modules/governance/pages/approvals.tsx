import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type ApprovalRow, listApprovals } from '../queries/list-approvals.ts'
import { holdsOn } from '../rules/covers.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, DayOrNone, say, Title } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['grant-approval', '/governance/approvals/grant'],
      ['import-approvals', '/imports/governance.import-approvals'],
    ]}
  />
)

type Approval = Pick<ApprovalRow, 'valid_from' | 'valid_until' | 'stands' | 'voided_at'>

/** Whether an approval holds today. */
export const ApprovalState = (props: { c: Ctx; approval: Approval }) => {
  const { c, approval } = props
  const t = say(c)
  if (approval.voided_at) return <VoidMark row={approval} />
  if (!approval.stands) return <Badge tone="danger">{t('governance.approval-state.not-carried')}</Badge>
  if (holdsOn({ from: approval.valid_from, until: approval.valid_until }, c.today))
    return <Badge tone="success">{t('governance.approval-state.holds')}</Badge>
  return (
    <Badge>
      {t(approval.valid_from > c.today ? 'governance.approval-state.coming' : 'governance.approval-state.over')}
    </Badge>
  )
}

/** What the organisation allowed itself outside its mission, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-approvals',
    listed: await listApprovals(c.world, c.actor, askedIn(c.url)),
    adding: <Adding c={c} />,
    href: c.may('governance.get-approval') ? (row) => `/governance/approvals/${row.id}` : undefined,
    columns: [
      {
        key: 'title',
        label: t('governance.field.title'),
        priority: 1,
        cell: (row) => <Title c={c} titles={row.titles} />,
      },
      { key: 'ref', label: t('governance.field.ref'), fit: true, cell: (row) => row.ref },
      {
        key: 'from',
        label: t('governance.field.valid-from'),
        fit: true,
        sort: sortBy(c.url, 'desc'),
        cell: (row) => <DayOrNone c={c} day={row.valid_from} />,
      },
      {
        key: 'until',
        label: t('governance.field.valid-until'),
        fit: true,
        cell: (row) => <DayOrNone c={c} day={row.valid_until} />,
      },
      {
        key: 'state',
        label: t('governance.field.state'),
        fit: true,
        cell: (row) => <ApprovalState c={c} approval={row} />,
      },
    ],
  })
}
