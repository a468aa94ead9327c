import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { shipGoods } from '../commands/ship-goods.ts'
import { GoodsLines, goodsOptions, MovementFields, SiteField, say } from './parts.tsx'
import { stockAtSite } from './stock-at-site.tsx'

/** Goods that move from one site to another. */
export async function show(c: Ctx) {
  const t = say(c)
  const options = await goodsOptions(c)
  const stock = await stockAtSite(c, options)
  return page(
    t('aid.ship-goods.title'),
    <>
      <PageHeader
        title={t('aid.ship-goods.title')}
        lead={t('aid.ship-goods.lead')}
        breadcrumb={[{ href: '/aid', label: t('aid.title') }]}
      />
      <Form action="/aid/ship-goods" submit={t('aid.ship-goods.submit')} problems={c.form.problems} cancelHref="/aid">
        <SiteField c={c} name="site" options={options} />
        <SiteField c={c} name="toSite" options={options} value="" />
        {stock}
        <GoodsLines c={c} options={options} />
        <MovementFields c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  shipGoods,
  (c) => c.form.values,
  (_, { id }) => redirect(`/aid/movements/${id}`),
)
