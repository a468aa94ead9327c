import { organisationOf } from '#modules/organisation/face.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { CheckField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { receiveGoods } from '../commands/receive-goods.ts'
import { GivenFields } from './given-fields.tsx'
import { GoodsLines, goodsOptions, MovementFields, SiteField, say } from './parts.tsx'
import { stockAtSite } from './stock-at-site.tsx'

/** Goods that come in. */
export async function show(c: Ctx) {
  const t = say(c)
  const options = await goodsOptions(c)
  const stock = await stockAtSite(c, options)
  return page(
    t('aid.receive-goods.title'),
    <>
      <PageHeader
        title={t('aid.receive-goods.title')}
        lead={t('aid.receive-goods.lead')}
        breadcrumb={[{ href: '/aid', label: t('aid.title') }]}
      />
      <Form
        action="/aid/receive-goods"
        submit={t('aid.receive-goods.submit')}
        problems={c.form.problems}
        cancelHref="/aid"
      >
        <SiteField c={c} name="site" options={options} />
        {stock}
        <GoodsLines c={c} options={options} receiving />
        <TextField name="counterpart" label={t('aid.field.counterpart')} value={c.form.text('counterpart')} />
        <GivenFields c={c} currency={(await organisationOf(c.world.db))?.baseCurrency} />
        <MovementFields c={c} />
        <CheckField
          name="opening"
          value="yes"
          label={t('aid.receive-goods.opening')}
          hint={t('aid.receive-goods.opening.hint')}
          checked={c.form.text('opening') === 'yes'}
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  receiveGoods,
  (c) => c.form.values,
  (_, { id }) => redirect(`/aid/movements/${id}`),
)
