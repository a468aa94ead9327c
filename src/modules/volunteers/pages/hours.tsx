import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getHours } from '../queries/get-hours.ts'
import type { Work } from '../rules/choices.ts'
import { ActButtons, hoursCrumb, listCrumb, nameWithRef, say } from './parts.tsx'

type Hours = Awaited<ReturnType<typeof getHours>>

const timeOf = (c: Ctx, minutes: unknown) => formatQuantity(BigInt(String(minutes)), 'hour', c.language)

function factsOf(c: Ctx, hours: Hours) {
  const t = say(c)
  const who = nameWithRef(c, hours.person?.name, hours.volunteer)
  return [
    { label: t('volunteers.field.date'), value: dateText(hours.date_edtf, c.language) },
    {
      label: t('volunteers.field.volunteer'),
      value: c.may('volunteers.get-volunteer') ? <Link href={`/volunteers/${hours.volunteer_id}`}>{who}</Link> : who,
    },
    { label: t('volunteers.field.work'), value: t(`volunteers.work.${hours.work}`) },
    ...(hours.note ? [{ label: t('volunteers.field.note'), value: hours.note }] : []),
    { label: t('volunteers.field.ref'), value: hours.ref },
    { label: t('volunteers.field.recorded'), value: recordedText(c, hours) },
  ]
}

const saidOf = (c: Ctx) => {
  const t = say(c)
  return [
    {
      label: t('volunteers.field.date'),
      of: (row: RecordRow) => dateText(String(row.date_edtf), c.language),
    },
    { label: t('volunteers.field.time'), of: (row: RecordRow) => timeOf(c, row.minutes) },
    { label: t('volunteers.field.work'), of: (row: RecordRow) => t(`volunteers.work.${row.work as Work}`) },
    { label: t('volunteers.field.note'), of: (row: RecordRow) => String(row.note ?? '') },
  ]
}

/** Hours that somebody gave, and what they said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const hours = await getHours(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('volunteers.get-hours.title')} ${hours.ref}`,
    <>
      <PageHeader
        title={timeOf(c, hours.minutes)}
        badge={<VoidMark row={hours} />}
        breadcrumb={[listCrumb(c), hoursCrumb(c)]}
        actions={
          <ActButtons
            c={c}
            here={`/volunteers/hours/${hours.id}`}
            acts={hours.voided_at ? ['restore-hours'] : ['correct-hours', 'void-hours']}
          />
        }
      />
      <SummaryList facts={factsOf(c, hours)} />
      <RelatedSection
        related={await c.related({ kind: 'volunteers.hours', id: hours.id, ref: hours.ref, day: hours.date_end })}
        language={c.language}
      />
      <VersionsSection c={c} versions={hours.versions} now={hours} fields={saidOf(c)} />
    </>,
  )
}
