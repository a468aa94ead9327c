import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreGift, voidGift } from '../commands/void-gift.ts'
import { voidRefund } from '../commands/void-refund.ts'
import { getGift } from '../queries/get-gift.ts'
import { say, WhyField } from './parts.tsx'

type Verb = 'void-gift' | 'restore-gift' | 'void-refund'

const asking = (verb: Verb, action: (c: Ctx, here: string) => string) => async (c: Ctx) => {
  const t = say(c)
  const gift = await getGift(c.world, c.actor, { id: c.param('id') })
  const here = `/giving/gifts/${gift.id}`
  return page(
    t(`giving.${verb}.title`),
    <>
      <PageHeader
        title={t(`giving.${verb}.title`)}
        lead={t(`giving.${verb}.lead`)}
        breadcrumb={[
          { href: '/giving', label: t('giving.list-gifts.title') },
          { href: here, label: gift.ref },
        ]}
      />
      <Form
        action={action(c, here)}
        submit={t(`giving.${verb}.submit`)}
        submitTone={verb === 'restore-gift' ? 'primary' : 'danger'}
        problems={c.form.problems}
        cancelHref={here}
      >
        <WhyField c={c} />
      </Form>
    </>,
  )
}

const back = (c: Ctx) => redirect(`/giving/gifts/${c.param('id')}`)
const withId = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })

/** A gift taken out of all counts. */
export const voiding = {
  show: asking('void-gift', (_, here) => `${here}/void`),
  submit: submits(voidGift, withId, back),
}

/** A voided gift brought back. */
export const restoring = {
  show: asking('restore-gift', (_, here) => `${here}/restore`),
  submit: submits(restoreGift, withId, back),
}

/** A refund taken out of all counts. */
export const voidingRefund = {
  show: asking('void-refund', (c, here) => `${here}/refunds/${c.param('refund')}/void`),
  submit: submits(voidRefund, (c) => ({ ...c.form.values, id: c.param('refund') }), back),
}
