import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { assembleKits } from '../commands/assemble-kits.ts'
import { goodsOptions, MovementFields, SiteField, say } from './parts.tsx'

/** Kits put together out of their parts. */
export async function show(c: Ctx) {
  const t = say(c)
  const options = await goodsOptions(c)
  return page(
    t('aid.assemble-kits.title'),
    <>
      <PageHeader
        title={t('aid.assemble-kits.title')}
        lead={t('aid.assemble-kits.lead')}
        breadcrumb={[{ href: '/aid', label: t('aid.title') }]}
      />
      <Form
        action="/aid/assemble-kits"
        submit={t('aid.assemble-kits.submit')}
        problems={c.form.problems}
        cancelHref="/aid"
      >
        <SiteField c={c} name="site" options={options} />
        <SelectField name="kit" label={t('aid.field.kit')} options={options.kits} value={c.form.text('kit')} required />
        <NumberField name="kits" label={t('aid.field.kits')} width="short" value={c.form.text('kits')} required />
        <MovementFields c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  assembleKits,
  (c) => c.form.values,
  (_, { id }) => redirect(`/aid/movements/${id}`),
)
