import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getOfficer } from '../queries/get-officer.ts'
import { EndingsSection } from './endings.tsx'
import { OfficerState } from './officers.tsx'
import { ActButtons, calledText, PartyName, ResolutionName, say } from './parts.tsx'

type Officer = Awaited<ReturnType<typeof getOfficer>>

function factsOf(c: Ctx, officer: Officer) {
  const t = say(c)
  const day = (label: string, value: string | null) =>
    value === null ? [] : [{ label, value: formatDay(value, c.language) }]
  return [
    { label: t('governance.field.party'), value: <PartyName c={c} party={officer.party} link /> },
    { label: t('governance.field.office'), value: t(`governance.office.${officer.office}`) },
    ...day(t('governance.field.began-on'), officer.began_on),
    ...day(t('governance.field.term-until'), officer.term_until),
    ...day(t('governance.field.last-day'), officer.ended_on),
    ...(officer.resolution
      ? [
          {
            label: t('governance.field.elected-by'),
            value: <ResolutionName c={c} resolution={officer.resolution} />,
          },
        ]
      : []),
    ...(officer.note ? [{ label: t('governance.field.note'), value: officer.note }] : []),
    { label: t('governance.field.ref'), value: officer.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, officer) },
  ]
}

/** What an office held says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day = (column: string): SaidField['of'] => {
    return (row) => (typeof row[column] === 'string' ? formatDay(row[column], c.language) : '')
  }
  return [
    { label: t('governance.field.office'), of: (row) => t(`governance.office.${row.office as Officer['office']}`) },
    { label: t('governance.field.began-on'), of: day('began_on') },
    { label: t('governance.field.term-until'), of: day('term_until') },
    { label: t('governance.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = (officer: Officer) => {
  const here = `/governance/officers/${officer.id}`
  if (officer.voided_at) return [['restore-officer', `${here}/restore`]] as const
  return [
    officer.ended_on ? (['resume-office', `${here}/resume`] as const) : (['end-office', `${here}/end`] as const),
    ['correct-officer', `${here}/correct`] as const,
    ['void-officer', `${here}/void`] as const,
  ]
}

/** One office held: by whom, since when, how it ended, and what was said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const officer = await getOfficer(c.world, c.actor, { id: c.param('id') })
  const { id, ref, began_on } = officer
  const related = await c.related({ kind: 'governance.officer', id, ref, day: began_on })
  return page(
    calledText(officer),
    <>
      <PageHeader
        title={calledText(officer)}
        badge={<OfficerState c={c} officer={officer} />}
        breadcrumb={[{ href: '/governance/officers', label: t('governance.list-officers.title') }]}
        actions={<ActButtons c={c} acts={actsOn(officer)} />}
      />
      <SummaryList facts={factsOf(c, officer)} />
      <EndingsSection c={c} endings={officer.endings} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={officer.versions} now={officer} fields={saidOf(c)} />
    </>,
  )
}
