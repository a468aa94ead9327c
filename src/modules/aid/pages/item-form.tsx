import type { Names } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { correctItem } from '../commands/correct-item.ts'
import { createItem } from '../commands/create-item.ts'
import { getItem } from '../queries/get-item.ts'
import { goodsOptions, say, unitOptions } from './parts.tsx'

const ItemFields = (props: { c: Ctx; code?: string; names?: Names; unit?: string }) => {
  const { c, names } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="code"
        label={t('aid.field.code')}
        hint={t('aid.field.code.hint')}
        width="medium"
        value={c.form.text('code', props.code)}
        required
      />
      <SelectField
        name="unit"
        label={t('aid.field.unit')}
        options={unitOptions(c.language)}
        value={c.form.text('unit', props.unit)}
        required
      />
      <FieldGroup title={t('aid.field.name')} hint={t('aid.create-item.names-hint')}>
        {(['en', 'ja', 'ko', 'zh'] as const).map((language) => (
          <TextField
            name={`names.${language}`}
            label={t(`aid.field.name.${language}`)}
            language={language}
            value={c.form.text(`names.${language}`, names?.[language])}
            required={language === 'en'}
          />
        ))}
      </FieldGroup>
    </>
  )
}

/** A new item; with parts it is a kit. */
export const creating = {
  async show(c: Ctx) {
    const t = say(c)
    const { items } = await goodsOptions(c)
    const lines = Array.from({ length: Math.max(c.form.rows('parts'), 1) }, (_, i) => ({
      item: c.form.text(`parts.${i}.item`),
      quantity: c.form.text(`parts.${i}.quantity`),
    }))
    return page(
      t('aid.create-item.title'),
      <>
        <PageHeader
          title={t('aid.create-item.title')}
          breadcrumb={[{ href: '/aid/items', label: t('aid.list-items.title') }]}
        />
        <Form
          action="/aid/items/create"
          submit={t('aid.create-item.submit')}
          problems={c.form.problems}
          cancelHref="/aid/items"
        >
          <ItemFields c={c} />
          <LinesField
            name="parts"
            label={t('aid.create-item.parts')}
            hint={t('aid.create-item.parts.hint')}
            lines={lines}
            parts={[
              { key: 'item', label: t('aid.field.item'), options: items, width: 'wide' },
              { key: 'quantity', label: t('aid.field.quantity'), width: 'short' },
            ]}
          />
        </Form>
      </>,
    )
  },
  submit: submits(
    createItem,
    (c) => c.form.values,
    (_, { id }) => redirect(`/aid/items/${id}`),
  ),
}

/** An item corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const item = await getItem(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/items/${item.id}`
    return page(
      t('aid.correct-item.title'),
      <>
        <PageHeader title={t('aid.correct-item.title')} breadcrumb={[{ href: here, label: item.code }]} />
        <Form
          action={`${here}/correct`}
          submit={t('aid.correct-item.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <ItemFields c={c} code={item.code} names={item.names} unit={item.unit} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    correctItem,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/aid/items/${c.param('id')}`),
  ),
}
