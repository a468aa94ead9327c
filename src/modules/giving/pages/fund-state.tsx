import type { Child } from 'hono/jsx'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { DateField, TextArea } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { closeFund, reopenFund } from '../commands/close-fund.ts'
import { restoreFund, voidFund } from '../commands/void-fund.ts'
import { getFund } from '../queries/get-fund.ts'
import { say, WhyField } from './parts.tsx'

type Verb = 'close-fund' | 'reopen-fund' | 'void-fund' | 'restore-fund'

const ClosingFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <DateField
        name="closedOn"
        label={t('giving.field.closed-on')}
        value={c.form.text('closedOn', c.today)}
        required
      />
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note')} />
    </>
  )
}

const asking =
  (verb: Verb, fields: (c: Ctx) => Child = (c) => <WhyField c={c} />) =>
  async (c: Ctx) => {
    const t = say(c)
    const fund = await getFund(c.world, c.actor, { id: c.param('id') })
    const here = `/giving/funds/${fund.id}`
    return page(
      t(`giving.${verb}.title`),
      <>
        <PageHeader
          title={t(`giving.${verb}.title`)}
          lead={t(`giving.${verb}.lead`)}
          breadcrumb={[
            { href: '/giving/funds', label: t('giving.list-funds.title') },
            { href: here, label: fund.code },
          ]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`giving.${verb}.submit`)}
          submitTone={verb === 'close-fund' || verb === 'void-fund' ? 'danger' : 'primary'}
          problems={c.form.problems}
          cancelHref={here}
        >
          {fields(c)}
        </Form>
      </>,
    )
  }

const withId = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })
const back = (c: Ctx) => redirect(`/giving/funds/${c.param('id')}`)

/** A fund that takes no more gifts after a day. */
export const closing = {
  show: asking('close-fund', (c) => <ClosingFields c={c} />),
  submit: submits(closeFund, withId, back),
}

/** A closing taken back. */
export const reopening = { show: asking('reopen-fund'), submit: submits(reopenFund, withId, back) }

/** A fund taken out of use. */
export const voiding = { show: asking('void-fund'), submit: submits(voidFund, withId, back) }

/** A voided fund brought back into use. */
export const restoring = { show: asking('restore-fund'), submit: submits(restoreFund, withId, back) }
