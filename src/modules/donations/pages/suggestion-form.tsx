import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { TextArea } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctSuggestion } from '../commands/correct-suggestion.ts'
import { createSuggestion } from '../commands/create-suggestion.ts'
import { restoreSuggestion, voidSuggestion } from '../commands/void-suggestion.ts'
import { getSuggestion } from '../queries/get-suggestion.ts'
import { frequencies } from '../rules/choices.ts'
import { moneyText } from './money-text.ts'
import { currencyOptions, settingsCrumb } from './parts.tsx'
import { say } from './public-parts.tsx'

type Suggestion = Awaited<ReturnType<typeof getSuggestion>>

const Fields = ({ c, kept }: { c: Ctx; kept?: Suggestion }) => {
  const t = say(c)
  const amount = kept && plainAmount(moneyFromDatabase(kept.amount, kept.currency))
  return (
    <>
      <MoneyField
        name="money"
        label={t('donations.field.amount')}
        currencies={currencyOptions(c)}
        amount={c.form.text('money.amount', amount)}
        currency={c.form.text('money.currency', kept?.currency ?? 'JPY')}
        required
      />
      <ChoiceField
        name="frequency"
        label={t('donations.field.frequency')}
        required
        options={frequencies.map((value) => ({ value, label: t(`donations.frequency.${value}`) }))}
        value={c.form.text('frequency', kept?.frequency ?? 'one-time')}
      />
      <FieldGroup title={t('donations.field.buys')} hint={t('donations.field.buys.hint')}>
        <TextsFields
          form={c.form}
          name="buys"
          labelOf={(language) => t(`donations.field.buys.${language}`)}
          texts={kept?.buys}
          required
        />
      </FieldGroup>
      <TextArea name="note" label={t('donations.field.note')} rows={2} value={c.form.text('note', kept?.note)} />
    </>
  )
}

/** A new suggestion. */
export const creating = createScreen(createSuggestion, {
  list: '/donations/settings',
  record: (id) => `/donations/suggestions/${id}`,
  ask(c) {
    const t = say(c)
    return {
      title: t('donations.create-suggestion.title'),
      lead: t('donations.create-suggestion.lead'),
      submit: t('donations.create-suggestion.submit'),
      list: t('donations.get-settings.title'),
      fields: <Fields c={c} />,
    }
  },
})

const here = (c: Ctx) => `/donations/suggestions/${c.param('id')}`
const recordOf = ({ amount, currency }: Suggestion, c: Ctx) => moneyText(amount, currency, c.language)

/** A suggestion corrected. */
export const correcting = changeScreen(correctSuggestion, {
  here,
  async ask(c) {
    const t = say(c)
    const kept = await getSuggestion(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('donations.correct-suggestion.title'),
      submit: t('donations.correct-suggestion.submit'),
      record: recordOf(kept, c),
      above: [settingsCrumb(c)],
      fields: (
        <>
          <Fields c={c} kept={kept} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const screen = (verb: 'void' | 'restore', act: typeof voidSuggestion) =>
  changeScreen(act, {
    here,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      const kept = await getSuggestion(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`donations.${verb}-suggestion.title`),
        lead: t(`donations.${verb}-suggestion.lead`),
        submit: t(`donations.${verb}-suggestion.title`),
        record: recordOf(kept, c),
        above: [settingsCrumb(c)],
      }
    },
  })

/** A suggestion taken off the site, and brought back. */
export const voiding = screen('void', voidSuggestion)
export const restoring = screen('restore', restoreSuggestion)
