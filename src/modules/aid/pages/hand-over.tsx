import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { handOver } from '../commands/hand-over.ts'
import { GoodsLines, goodsOptions, MovementFields, SiteField, say } from './parts.tsx'
import { stockAtSite } from './stock-at-site.tsx'

/** Goods that go out to people. */
export async function show(c: Ctx) {
  const t = say(c)
  const options = await goodsOptions(c)
  const stock = await stockAtSite(c, options)
  return page(
    t('aid.hand-over.title'),
    <>
      <PageHeader
        title={t('aid.hand-over.title')}
        lead={t('aid.hand-over.lead')}
        breadcrumb={[{ href: '/aid', label: t('aid.title') }]}
      />
      <Form action="/aid/hand-over" submit={t('aid.hand-over.submit')} problems={c.form.problems} cancelHref="/aid">
        <SiteField c={c} name="site" options={options} />
        {stock}
        <GoodsLines c={c} options={options} />
        <TextField
          name="counterpart"
          label={t('aid.field.counterpart.recipient')}
          hint={t('aid.field.counterpart.recipient.hint')}
          value={c.form.text('counterpart')}
        />
        <MovementFields c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  handOver,
  (c) => c.form.values,
  (_, { id }) => redirect(`/aid/movements/${id}`),
)
