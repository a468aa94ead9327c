import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreActivity, voidActivity } from '../commands/void-activity.ts'
import { getActivity } from '../queries/get-activity.ts'
import { say, titleText, WhyField } from './parts.tsx'

const screen = (verb: 'void-activity' | 'restore-activity', act: typeof voidActivity) => ({
  async show(c: Ctx) {
    const t = say(c)
    const activity = await getActivity(c.world, c.actor, { id: c.param('id') })
    const here = `/activities/${activity.id}`
    return page(
      t(`activities.${verb}.title`),
      <>
        <PageHeader
          title={t(`activities.${verb}.title`)}
          lead={t(`activities.${verb}.lead`)}
          breadcrumb={[{ href: here, label: titleText(c, activity) }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`activities.${verb}.submit`)}
          submitTone={verb === 'void-activity' ? 'danger' : 'primary'}
          problems={c.form.problems}
          cancelHref={here}
        >
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    act,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/activities/${c.param('id')}`),
  ),
})

/** An activity taken out of timeline and figures. */
export const voiding = screen('void-activity', voidActivity)
/** A voided activity brought back. */
export const restoring = screen('restore-activity', restoreActivity)
