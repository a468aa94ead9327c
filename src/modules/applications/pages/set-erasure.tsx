import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { NumberField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { setErasure } from '../commands/set-erasure.ts'
import { erasureDays } from '../queries/open-profiles.ts'
import { applicationsCrumb, say } from './parts.tsx'

/** For how long what was declined or withdrawn is kept. */
export async function show(c: Ctx) {
  const t = say(c)
  return page(
    t('applications.set-erasure.title'),
    <>
      <PageHeader
        title={t('applications.set-erasure.title')}
        lead={t('applications.set-erasure.lead')}
        breadcrumb={[applicationsCrumb(c)]}
      />
      <Form
        action="/applications/set-erasure"
        submit={t('applications.set-erasure.submit')}
        problems={c.form.problems}
        cancelHref="/applications"
      >
        <NumberField
          name="days"
          label={t('applications.field.days')}
          hint={t('applications.field.days.hint')}
          value={c.form.text('days', String(await erasureDays(c.world.db)))}
          required
        />
        <WhyField c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  setErasure,
  (c) => c.form.values,
  () => redirect('/applications'),
)
