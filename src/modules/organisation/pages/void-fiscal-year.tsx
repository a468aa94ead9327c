import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreFiscalYear, voidFiscalYear } from '../commands/void-fiscal-year.ts'
import { getFiscalYear } from '../queries/get-fiscal-year.ts'
import { say, WhyField } from './parts.tsx'

const screen = (verb: 'void-fiscal-year' | 'restore-fiscal-year', act: typeof voidFiscalYear) => ({
  async show(c: Ctx) {
    const t = say(c)
    const year = await getFiscalYear(c.world, c.actor, { id: c.param('id') })
    const here = `/organisation/fiscal-years/${year.id}`
    return page(
      t(`organisation.${verb}.title`),
      <>
        <PageHeader
          title={t(`organisation.${verb}.title`)}
          lead={t(`organisation.${verb}.lead`)}
          breadcrumb={[{ href: here, label: year.label }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`organisation.${verb}.submit`)}
          submitTone={verb === 'void-fiscal-year' ? 'danger' : 'primary'}
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
    (c) => redirect(`/organisation/fiscal-years/${c.param('id')}`),
  ),
})

/** A fiscal year taken out of use. */
export const voiding = screen('void-fiscal-year', voidFiscalYear)
/** A voided fiscal year brought back. */
export const restoring = screen('restore-fiscal-year', restoreFiscalYear)
