import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getApproval } from '../queries/get-approval.ts'
import { ApprovalState } from './approvals.tsx'
import { ActButtons, ResolutionName, say, spanText, Title, titleFacts, titleText } from './parts.tsx'

type Approval = Awaited<ReturnType<typeof getApproval>>

function factsOf(c: Ctx, approval: Approval) {
  const t = say(c)
  return [
    ...titleFacts(c, approval),
    { label: t('governance.field.decided-on'), value: formatDay(approval.decided_on, c.language) },
    { label: t('governance.field.valid'), value: spanText(c, approval.valid_from, approval.valid_until) },
    ...(approval.resolution
      ? [{ label: t('governance.field.resolution'), value: <ResolutionName c={c} resolution={approval.resolution} /> }]
      : []),
    ...(approval.note ? [{ label: t('governance.field.note'), value: approval.note }] : []),
    { label: t('governance.field.ref'), value: approval.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, approval) },
  ]
}

/** What an approval says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day =
    (column: string): SaidField['of'] =>
    (row) =>
      typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
  return [
    { label: t('governance.field.title'), of: (row) => textIn((row.titles ?? {}) as Texts, c.language) },
    { label: t('governance.field.decided-on'), of: day('decided_on') },
    { label: t('governance.field.valid-from'), of: day('valid_from') },
    { label: t('governance.field.valid-until'), of: day('valid_until') },
    { label: t('governance.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = ({ id, voided_at }: Approval) => {
  const here = `/governance/approvals/${id}`
  if (voided_at) return [['restore-approval', `${here}/restore`]] as const
  return [
    ['correct-approval', `${here}/correct`],
    ['void-approval', `${here}/void`],
  ] as const
}

/** One approval: what it allows and when, who decided it, and what uses it. */
export async function show(c: Ctx) {
  const t = say(c)
  const approval = await getApproval(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = approval
  const related = await c.related({ kind: 'governance.approval', id, ref, day: approval.valid_from })
  return page(
    titleText(c, approval),
    <>
      <PageHeader
        title={<Title c={c} titles={approval.titles} />}
        badge={<ApprovalState c={c} approval={approval} />}
        breadcrumb={[{ href: '/governance/approvals', label: t('governance.list-approvals.title') }]}
        actions={<ActButtons c={c} acts={actsOn(approval)} />}
      />
      <SummaryList facts={factsOf(c, approval)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={approval.versions} now={approval} fields={saidOf(c)} />
    </>,
  )
}
