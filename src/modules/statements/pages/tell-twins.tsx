import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { tellAllOnePayment } from '../commands/tell-all-one-payment.ts'
import { tellOnePayment, tellTwoPayments } from '../commands/tell-one-payment.ts'
import { getTwins } from '../queries/get-twins.ts'
import { moneyText, say } from './parts.tsx'
import { SideText } from './twins.tsx'

type Submitted = Required<Pick<Screen, 'show' | 'submit'>>

const above = (c: Ctx) => [
  { href: '/statements', label: say(c)('statements.list-imports.title') },
  { href: '/statements/twins', label: say(c)('statements.list-twins.title') },
]

const toList = () => redirect('/statements/twins')

type Verb = 'one' | 'two'

const screen = (verb: Verb, act: typeof tellOnePayment): Submitted => ({
  async show(c): Promise<Answer> {
    const t = say(c)
    const pair = await getTwins(c.world, c.actor, { id: c.param('id') })
    const title = t(
      `statements.tell-${verb}-payment${verb === 'one' ? '' : 's'}.title` as 'statements.tell-one-payment.title',
    )
    return page(
      title,
      <>
        <PageHeader title={title} lead={t(`statements.twins.lead.${verb}`)} breadcrumb={above(c)} />
        <SummaryList
          facts={[
            { label: t('statements.field.amount'), value: moneyText(c, pair.gross, pair.currency) },
            { label: t('statements.twins.kept'), value: <SideText c={c} side={pair.kept} /> },
            { label: t('statements.twins.other'), value: <SideText c={c} side={pair.other} /> },
            { label: t('statements.twins.shares'), value: t(`statements.twins.shares.${pair.shares}`) },
          ]}
        />
        <Form action={c.url.pathname} submit={title} problems={c.form.problems}>
          <WhyField c={c} optional={pair.state === 'waiting'} />
        </Form>
      </>,
    )
  },
  submit: submits(act, (c) => ({ id: c.param('id'), why: c.form.text('why') }), toList),
})

/** Two tellings are one payment. */
export const tellingOne = screen('one', tellOnePayment)
/** Two tellings are two payments. */
export const tellingTwo = screen('two', tellTwoPayments)

/** All that share the e-mail address are one payment each. */
export const tellingAll: Submitted = {
  show(c): Answer {
    const t = say(c)
    return page(
      t('statements.tell-all-one-payment.title'),
      <>
        <PageHeader
          title={t('statements.tell-all-one-payment.title')}
          lead={t('statements.tell-all-one-payment.lead')}
          breadcrumb={above(c)}
        />
        <Form
          action="/statements/twins/all-one-payment"
          submit={t('statements.tell-all-one-payment.title')}
          problems={c.form.problems}
        />
      </>,
    )
  },
  submit: submits(tellAllOnePayment, () => ({}), toList),
}
