import { NotFound } from '#platform/errors.ts'
import type { Ctx } from '#platform/web/context.ts'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextArea } from '#ui/fields.tsx'
import { changeScreen, createScreen } from '#ui/record.tsx'
import { setLargeBound } from '../commands/bounds/set-large-bound.ts'
import { restoreLargeBound, voidLargeBound } from '../commands/bounds/void-large-bound.ts'
import { listLargeBounds } from '../queries/list-large-bounds.ts'
import { baseCurrency, currencyOptions, moneyText, say } from './parts.tsx'

const list = '/giving/large-gift-bounds'

/** From which amount on a gift is a large one from now on. */
export const setting = createScreen(setLargeBound, {
  list,
  record: () => list,
  async ask(c) {
    const t = say(c)
    return {
      title: t('giving.set-large-bound.title'),
      lead: t('giving.set-large-bound.lead'),
      submit: t('giving.set-large-bound.submit'),
      list: t('giving.list-large-bounds.title'),
      fields: (
        <>
          <MoneyField
            name="money"
            label={t('giving.field.large-bound')}
            currencies={await currencyOptions(c)}
            amount={c.form.text('money.amount')}
            currency={c.form.text('money.currency', await baseCurrency(c))}
            required
          />
          <DateField
            name="sinceOn"
            label={t('giving.field.since-on')}
            hint={t('giving.field.since-on.hint')}
            value={c.form.text('sinceOn', c.today)}
            required
          />
          <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note')} />
        </>
      ),
    }
  },
})

async function boundOf(c: Ctx): Promise<string> {
  const bound = (await listLargeBounds(c.world, c.actor, {})).find(({ id }) => id === c.param('id'))
  if (!bound) throw new NotFound()
  return moneyText(bound.amount, bound.currency, c.language)
}

const screen = (verb: 'void' | 'restore', act: typeof voidLargeBound) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`giving.${verb}-large-bound.title`),
        lead: t(`giving.${verb}-large-bound.lead`),
        submit: t(`giving.${verb}-large-bound.title`),
        record: await boundOf(c),
      }
    },
  })

/** A bound taken back, and brought back. */
export const voiding = screen('void', voidLargeBound)
export const restoring = screen('restore', restoreLargeBound)
