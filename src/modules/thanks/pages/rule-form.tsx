import { NotFound } from '#platform/errors.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen } from '#ui/record.tsx'
import { setRule } from '../commands/set-rule.ts'
import { restoreRule, voidRule } from '../commands/void-rule.ts'
import { listRules } from '../queries/list-rules.ts'
import { plannedWays } from '../rules/choices.ts'
import { currencyOptions, say } from './parts.tsx'
import { ruleText } from './rules.tsx'

const list = '/thanks/rules'

/** How gifts from an amount on are thanked for, from a day on. */
export const setting = createScreen(setRule, {
  list,
  record: () => list,
  async ask(c) {
    const t = say(c)
    const currencies = await currencyOptions(c)
    return {
      title: t('thanks.set-rule.title'),
      lead: t('thanks.set-rule.lead'),
      submit: t('thanks.set-rule.submit'),
      list: t('thanks.list-rules.title'),
      above: [{ href: '/thanks', label: t('thanks.list-waiting.title') }],
      fields: (
        <>
          <MoneyField
            name="money"
            label={t('thanks.field.from-amount')}
            hint={t('thanks.field.from-amount.hint')}
            currencies={currencies}
            amount={c.form.text('money.amount', '0')}
            currency={c.form.text('money.currency', currencies[0]?.value)}
            required
          />
          <DateField
            name="sinceOn"
            label={t('thanks.field.since-on')}
            hint={t('thanks.field.since-on.hint')}
            value={c.form.text('sinceOn', c.today)}
            required
          />
          <SelectField
            name="way"
            label={t('thanks.field.way')}
            value={c.form.text('way')}
            options={plannedWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
            required
          />
          <TextField
            name="byWhom"
            label={t('thanks.field.by-whom')}
            hint={t('thanks.field.by-whom.hint')}
            value={c.form.text('byWhom')}
          />
          <TextField name="note" label={t('thanks.field.note')} value={c.form.text('note')} />
        </>
      ),
    }
  },
})

async function ruleName(c: Ctx): Promise<string> {
  const rule = (await listRules(c.world, c.actor, {})).find(({ id }) => id === c.param('id'))
  if (!rule) throw new NotFound()
  return ruleText(c, rule)
}

const screen = (verb: 'void' | 'restore', act: typeof voidRule) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`thanks.${verb}-rule.title`),
        lead: t(`thanks.${verb}-rule.lead`),
        submit: t(`thanks.${verb}-rule.title`),
        record: await ruleName(c),
      }
    },
  })

/** A rule taken back, and brought back. */
export const voiding = screen('void', voidRule)
export const restoring = screen('restore', restoreRule)
