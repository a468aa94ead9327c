import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreItem, voidItem } from '../commands/void-item.ts'
import { getItem } from '../queries/get-item.ts'
import { say, WhyField } from './parts.tsx'

const screen = (verb: 'void-item' | 'restore-item', act: typeof voidItem) => ({
  async show(c: Ctx) {
    const t = say(c)
    const item = await getItem(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/items/${item.id}`
    return page(
      t(`aid.${verb}.title`),
      <>
        <PageHeader
          title={t(`aid.${verb}.title`)}
          lead={t(`aid.${verb}.lead`)}
          breadcrumb={[{ href: here, label: item.code }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`aid.${verb}.submit`)}
          submitTone={verb === 'void-item' ? 'danger' : 'primary'}
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
    (c) => redirect(`/aid/items/${c.param('id')}`),
  ),
})

/** An item taken out of use. */
export const voiding = screen('void-item', voidItem)
/** A voided item brought back. */
export const restoring = screen('restore-item', restoreItem)
