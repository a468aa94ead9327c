import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getDue } from '../queries/get-due.ts'
import { ActButtons, dueText, PartyName, say } from './parts.tsx'

type Due = Awaited<ReturnType<typeof getDue>>

const owed = (c: Ctx, { minor, currency }: Pick<Due, 'minor' | 'currency'>) =>
  formatMoney(moneyFromDatabase(minor, currency), c.language)

function factsOf(c: Ctx, due: Due) {
  const t = say(c)
  const member = c.may('governance.get-member') ? (
    <Link href={`/governance/members/${due.member_id}`}>{due.member}</Link>
  ) : (
    due.member
  )
  return [
    { label: t('governance.field.party'), value: <PartyName c={c} party={due.party} link /> },
    { label: t('governance.member'), value: member },
    { label: t('governance.field.year'), value: due.year },
    { label: t('governance.field.owed'), value: owed(c, due) },
    ...(due.due_on ? [{ label: t('governance.field.due-on'), value: formatDay(due.due_on, c.language) }] : []),
    ...(due.note ? [{ label: t('governance.field.note'), value: due.note }] : []),
    { label: t('governance.field.ref'), value: due.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, due) },
  ]
}

/** What dues say of themselves, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  return [
    {
      label: t('governance.field.owed'),
      of: (row) => owed(c, { minor: BigInt(String(row.minor)), currency: String(row.currency) }),
    },
    {
      label: t('governance.field.due-on'),
      of: (row) => (typeof row.due_on === 'string' ? formatDay(row.due_on, c.language) : ''),
    },
    { label: t('governance.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = ({ id, voided_at }: Due) => {
  const here = `/governance/dues/${id}`
  if (voided_at) return [['restore-due', `${here}/restore`]] as const
  return [
    ['correct-due', `${here}/correct`],
    ['void-due', `${here}/void`],
  ] as const
}

/** What one member owes for a year. */
export async function show(c: Ctx) {
  const t = say(c)
  const due = await getDue(c.world, c.actor, { id: c.param('id') })
  const related = await c.related({ kind: 'governance.due', id: due.id, ref: due.ref })
  const title = dueText(c, due)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={due} />}
        breadcrumb={[{ href: '/governance/dues', label: t('governance.list-dues.title') }]}
        actions={<ActButtons c={c} acts={actsOn(due)} />}
      />
      <SummaryList facts={factsOf(c, due)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={due.versions} now={due} fields={saidOf(c)} />
    </>,
  )
}
