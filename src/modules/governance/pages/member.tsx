import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getMember } from '../queries/get-member.ts'
import { EndingsSection } from './endings.tsx'
import { MemberState } from './members.tsx'
import { ActButtons, calledText, PartyName, say } from './parts.tsx'

type Member = Awaited<ReturnType<typeof getMember>>

function factsOf(c: Ctx, member: Member) {
  const t = say(c)
  return [
    { label: t('governance.field.party'), value: <PartyName c={c} party={member.party} link /> },
    { label: t('governance.field.kind'), value: t(`governance.kind.${member.kind}`) },
    { label: t('governance.field.joined-on'), value: formatDay(member.joined_on, c.language) },
    ...(member.left_on ? [{ label: t('governance.field.left-on'), value: formatDay(member.left_on, c.language) }] : []),
    ...(member.note ? [{ label: t('governance.field.note'), value: member.note }] : []),
    { label: t('governance.field.ref'), value: member.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, member) },
  ]
}

/** What a membership says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  return [
    { label: t('governance.field.kind'), of: ({ kind }: RecordRow) => t(`governance.kind.${kind as Member['kind']}`) },
    { label: t('governance.field.joined-on'), of: (row) => formatDay(String(row.joined_on), c.language) },
    { label: t('governance.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = (member: Member) => {
  const here = `/governance/members/${member.id}`
  if (member.voided_at) return [['restore-member', `${here}/restore`]] as const
  return [
    member.left_on ? (['resume-membership', `${here}/resume`] as const) : (['end-membership', `${here}/end`] as const),
    ['correct-member', `${here}/correct`] as const,
    ['void-member', `${here}/void`] as const,
  ]
}

/** One member: who it is, since when, how it ended, and what was said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const member = await getMember(c.world, c.actor, { id: c.param('id') })
  const related = await c.related({ kind: 'governance.member', id: member.id, ref: member.ref, day: member.joined_on })
  return page(
    calledText(member),
    <>
      <PageHeader
        title={calledText(member)}
        badge={<MemberState c={c} member={member} />}
        breadcrumb={[{ href: '/governance/members', label: t('governance.list-members.title') }]}
        actions={<ActButtons c={c} acts={actsOn(member)} />}
      />
      <SummaryList facts={factsOf(c, member)} />
      <EndingsSection c={c} endings={member.endings} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={member.versions} now={member} fields={saidOf(c)} />
    </>,
  )
}
