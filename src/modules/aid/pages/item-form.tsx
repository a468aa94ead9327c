import type { Names } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
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
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`aid.field.name.${language}`)}
          texts={names}
          required
        />
      </FieldGroup>
    </>
  )
}

/** A new item; with parts it is a kit. */
export const creating = createScreen(createItem, {
  list: '/aid/items',
  async ask(c) {
    const t = say(c)
    const { items } = await goodsOptions(c)
    const lines = Array.from({ length: Math.max(c.form.rows('parts'), 1) }, (_, i) => ({
      item: c.form.text(`parts.${i}.item`),
      quantity: c.form.text(`parts.${i}.quantity`),
    }))
    return {
      title: t('aid.create-item.title'),
      submit: t('aid.create-item.submit'),
      list: t('aid.list-items.title'),
      fields: (
        <>
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
        </>
      ),
    }
  },
})

/** An item corrected. */
export const correcting = changeScreen(correctItem, {
  here: (c) => `/aid/items/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const item = await getItem(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('aid.correct-item.title'),
      submit: t('aid.correct-item.submit'),
      record: item.code,
      fields: (
        <>
          <ItemFields c={c} code={item.code} names={item.names} unit={item.unit} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
