import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreMovement, voidMovement } from '../commands/void-movement.ts'
import { getMovement } from '../queries/get-movement.ts'
import { say, WhyField } from './parts.tsx'

const screen = (verb: 'void-movement' | 'restore-movement', act: typeof voidMovement) => ({
  async show(c: Ctx) {
    const t = say(c)
    const movement = await getMovement(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/movements/${movement.id}`
    return page(
      t(`aid.${verb}.title`),
      <>
        <PageHeader
          title={t(`aid.${verb}.title`)}
          lead={t(`aid.${verb}.lead`)}
          breadcrumb={[{ href: here, label: movement.ref }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`aid.${verb}.submit`)}
          submitTone={verb === 'void-movement' ? 'danger' : 'primary'}
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
    (c) => redirect(`/aid/movements/${c.param('id')}`),
  ),
})

/** A movement taken out of all counts. */
export const voiding = screen('void-movement', voidMovement)
/** A voided movement brought back. */
export const restoring = screen('restore-movement', restoreMovement)
