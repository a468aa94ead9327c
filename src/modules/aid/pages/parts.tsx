import { dateOffered } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { formatQuantity, goodsUnits, isUnit, unitName } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextArea } from '#ui/fields.tsx'
import { type Line, LinesField } from '#ui/lines-field.tsx'
import { listItems } from '../queries/list-items.ts'
import { listSites } from '../queries/list-sites.ts'
import { lossReasons, scopes } from '../rules/choices.ts'
import { aidWords } from '../words/words.ts'

export const say = (c: Ctx) => aidWords.in(c.language)

/** A quantity as text; a unit that the product no longer knows is shown as it is. */
export const quantityText = (quantity: bigint, unit: string, language: Language): string =>
  isUnit(unit) ? formatQuantity(quantity, unit, language) : `${quantity} ${unit}`

export const unitOptions = (language: Language) =>
  goodsUnits.map((unit) => ({ value: unit, label: unitName(unit, language) }))

/** The open sites and the items in use, as entries of lists to choose from. */
export async function goodsOptions(c: Ctx) {
  const [items, sites] = await Promise.all([
    listItems(c.world, c.actor, {}),
    listSites(c.world, c.actor, { openOnly: true }),
  ])
  return {
    items: items.map(({ code, names }) => ({
      value: code,
      label: c.say('ui.with-ref', { name: textIn(names, c.language), ref: code }),
    })),
    kits: items
      .filter(({ kind }) => kind === 'kit')
      .map(({ code, names }) => ({ value: code, label: textIn(names, c.language) })),
    sites: sites.map(({ code }) => ({ value: code, label: code })),
  }
}

type Options = Awaited<ReturnType<typeof goodsOptions>>

export const SiteField = (props: { c: Ctx; name: string; options: Options; value?: string }) => (
  <SelectField
    name={props.name}
    label={say(props.c)(props.name === 'toSite' ? 'aid.field.to-site' : 'aid.field.site')}
    options={props.options.sites}
    value={props.c.form.text(props.name, props.value ?? props.c.query('site'))}
    required
  />
)

/**
 * Lines of goods; `receiving` lines open lots and may expire, others may name the lot they come from. `first` are those that
 * a fresh form begins with, else the item that the address names.
 */
export const GoodsLines = (props: {
  c: Ctx
  options: Options
  receiving?: boolean
  first?: readonly Line[] | undefined
}) => {
  const { c, options } = props
  const t = say(c)
  const { first = [{ item: c.query('item') }] } = props
  const typed = Array.from({ length: Math.max(c.form.rows('lines'), 1) }, (_, i) =>
    Object.fromEntries(
      ['item', 'quantity', 'unit', 'lot', 'expiresOn'].map((key) => [key, c.form.text(`lines.${i}.${key}`)]),
    ),
  )
  return (
    <LinesField
      name="lines"
      label={t('aid.lines.legend')}
      required
      lines={c.form.sent ? typed : first}
      parts={[
        { key: 'item', label: t('aid.field.item'), options: options.items, width: 'wide' },
        { key: 'quantity', label: t('aid.field.quantity'), width: 'short' },
        {
          key: 'unit',
          label: t('aid.field.unit'),
          options: unitOptions(c.language),
          empty: t('aid.field.unit.of-item'),
        },
        { key: 'lot', label: t('aid.field.lot') },
        ...(props.receiving ? [{ key: 'expiresOn', label: t('aid.field.expires-on'), input: 'date' as const }] : []),
      ]}
    />
  )
}

/** Date, purpose and note, as every movement has them. */
export const MovementFields = (props: { c: Ctx; date?: string | undefined; scope?: string; note?: string | null }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('aid.field.date')}
        value={c.form.text('date', props.date ?? dateOffered(c.today, c.language))}
        required
      />
      <SelectField
        name="scope"
        label={t('aid.field.scope')}
        choose={false}
        value={c.form.text('scope', props.scope ?? 'mission')}
        options={scopes.map((scope) => ({ value: scope, label: t(`aid.scope.${scope}`) }))}
        required
      />
      <TextArea
        name="note"
        label={t('aid.field.note')}
        hint={t('aid.field.note.hint')}
        rows={2}
        value={c.form.text('note', props.note)}
      />
    </>
  )
}

export const ReasonField = (props: { c: Ctx; value?: string | null }) => {
  const t = say(props.c)
  return (
    <SelectField
      name="reason"
      label={t('aid.field.reason')}
      value={props.c.form.text('reason', props.value ?? props.c.query('reason'))}
      options={lossReasons.map((reason) => ({ value: reason, label: t(`aid.reason.${reason}`) }))}
      required
    />
  )
}
