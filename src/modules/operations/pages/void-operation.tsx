import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreOperation, voidOperation } from '../commands/void-operation.ts'
import { getOperation } from '../queries/get-operation.ts'
import { say, WhyField } from './parts.tsx'

const screen = (verb: 'void-operation' | 'restore-operation', act: typeof voidOperation) => ({
  async show(c: Ctx) {
    const t = say(c)
    const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
    const here = `/operations/${operation.id}`
    return page(
      t(`operations.${verb}.title`),
      <>
        <PageHeader
          title={t(`operations.${verb}.title`)}
          lead={t(`operations.${verb}.lead`)}
          breadcrumb={[{ href: here, label: operation.code }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`operations.${verb}.submit`)}
          submitTone={verb === 'void-operation' ? 'danger' : 'primary'}
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
    (c) => redirect(`/operations/${c.param('id')}`),
  ),
})

/** An operation taken out of use. */
export const voiding = screen('void-operation', voidOperation)
/** A voided operation brought back. */
export const restoring = screen('restore-operation', restoreOperation)
