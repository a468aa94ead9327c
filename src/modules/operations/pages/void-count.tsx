import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreCount, voidCount } from '../commands/void-count.ts'
import { getCount } from '../queries/get-count.ts'
import { say, WhyField } from './parts.tsx'

const screen = (verb: 'void-count' | 'restore-count', act: typeof voidCount) => ({
  async show(c: Ctx) {
    const t = say(c)
    const count = await getCount(c.world, c.actor, { id: c.param('id') })
    const here = `/operations/counts/${count.id}`
    return page(
      t(`operations.${verb}.title`),
      <>
        <PageHeader
          title={t(`operations.${verb}.title`)}
          lead={t(`operations.${verb}.lead`)}
          breadcrumb={[{ href: here, label: count.ref }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`operations.${verb}.submit`)}
          submitTone={verb === 'void-count' ? 'danger' : 'primary'}
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
    (c) => redirect(`/operations/counts/${c.param('id')}`),
  ),
})

/** A count taken out of all figures. */
export const voiding = screen('void-count', voidCount)
/** A voided count brought back. */
export const restoring = screen('restore-count', restoreCount)
