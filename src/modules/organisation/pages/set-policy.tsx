import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { NumberField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { setPolicy } from '../commands/set-policy.ts'
import { getProfile } from '../queries/get-profile.ts'
import { say } from './parts.tsx'

/** By which rules is published. */
export async function show(c: Ctx) {
  const t = say(c)
  const { policy } = await getProfile(c.world, c.actor, {})
  return page(
    t('organisation.set-policy.title'),
    <>
      <PageHeader
        title={t('organisation.set-policy.title')}
        lead={t('organisation.set-policy.lead')}
        breadcrumb={[{ href: '/organisation', label: t('organisation.get-profile.title') }]}
      />
      <Form
        action="/organisation/set-policy"
        submit={t('organisation.set-policy.submit')}
        problems={c.form.problems}
        cancelHref="/organisation"
      >
        <NumberField
          name="disclosureThreshold"
          label={t('organisation.field.threshold')}
          hint={t('organisation.field.threshold.hint')}
          value={c.form.text('disclosureThreshold', String(policy.disclosureThreshold))}
          required
        />
        <NumberField
          name="releaseDelayDays"
          label={t('organisation.field.delay')}
          hint={t('organisation.field.delay.hint')}
          value={c.form.text('releaseDelayDays', String(policy.releaseDelayDays))}
          required
        />
        <WhyField c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  setPolicy,
  (c) => c.form.values,
  () => redirect('/organisation'),
)
