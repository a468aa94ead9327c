import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordLoss } from '../commands/record-loss.ts'
import { GoodsLines, goodsOptions, MovementFields, ReasonField, SiteField, say } from './parts.tsx'
import { expiredLines, stockAtSite } from './stock-at-site.tsx'

/** Goods that left the stock without reaching anybody. */
export async function show(c: Ctx) {
  const t = say(c)
  const options = await goodsOptions(c)
  const stock = await stockAtSite(c, options)
  const expired = await expiredLines(c)
  return page(
    t('aid.record-loss.title'),
    <>
      <PageHeader
        title={t('aid.record-loss.title')}
        lead={t('aid.record-loss.lead')}
        breadcrumb={[{ href: '/aid', label: t('aid.title') }]}
      />
      <Form action="/aid/record-loss" submit={t('aid.record-loss.submit')} problems={c.form.problems} cancelHref="/aid">
        <SiteField c={c} name="site" options={options} />
        <ReasonField c={c} />
        {stock}
        <GoodsLines c={c} options={options} first={expired} />
        <MovementFields c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  recordLoss,
  (c) => c.form.values,
  (_, { id }) => redirect(`/aid/movements/${id}`),
)
