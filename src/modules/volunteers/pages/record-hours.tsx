import { dateOffered } from '#platform/dates/known.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordHours } from '../commands/record-hours.ts'
import { servingOn } from '../queries/in-use.ts'
import { works } from '../rules/choices.ts'
import { hoursCrumb, listCrumb, nameWithRef, say } from './parts.tsx'

const keys = ['volunteer', 'date', 'time', 'work', 'note'] as const

function linesTyped(c: Ctx) {
  if (!c.form.sent) return [{ volunteer: c.query('volunteer') ?? '', date: dateOffered(c.today, c.language) }, {}, {}]
  return Array.from({ length: Math.max(c.form.rows('lines'), 1) }, (_, i) =>
    Object.fromEntries(keys.map((key) => [key, c.form.text(`lines.${i}.${key}`)])),
  )
}

/** Hours of one volunteer or many, a line each. */
export async function show(c: Ctx) {
  const t = say(c)
  const volunteers = await servingOn(c.world.db, c.today, c.actor)
  return page(
    t('volunteers.record-hours.title'),
    <>
      <PageHeader
        title={t('volunteers.record-hours.title')}
        lead={t('volunteers.record-hours.lead')}
        breadcrumb={[listCrumb(c), hoursCrumb(c)]}
      />
      <Form
        action="/volunteers/hours/record"
        submit={t('volunteers.record-hours.submit')}
        problems={c.form.problems}
        cancelHref="/volunteers/hours"
      >
        <LinesField
          name="lines"
          label={t('volunteers.field.lines')}
          hint={t('volunteers.field.time.hint')}
          required
          lines={linesTyped(c)}
          parts={[
            {
              key: 'volunteer',
              label: t('volunteers.field.volunteer'),
              suggestions: volunteers.map(({ ref, name }) => ({ value: ref, label: nameWithRef(c, name, ref) })),
            },
            { key: 'date', label: t('volunteers.field.date') },
            { key: 'time', label: t('volunteers.field.time'), width: 'short' },
            {
              key: 'work',
              label: t('volunteers.field.work'),
              options: works.map((value) => ({ value, label: t(`volunteers.work.${value}`) })),
            },
            { key: 'note', label: t('volunteers.field.note'), width: 'wide' },
          ]}
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  recordHours,
  (c) => c.form.values,
  () => redirect('/volunteers/hours'),
)
