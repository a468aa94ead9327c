import { fiscalYearsOf, organisationOf } from '#modules/organisation/face.ts'
import { displayNames } from '#platform/locale.ts'
import { currencies, moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { chargeAll } from '../commands/dues/charge-all.ts'
import { chargeDue } from '../commands/dues/charge-due.ts'
import { correctDue } from '../commands/dues/correct-due.ts'
import { getDue } from '../queries/get-due.ts'
import { memberKinds } from '../rules/choices.ts'
import { dueText, NoteField, RefField, say } from './parts.tsx'

type Due = Awaited<ReturnType<typeof getDue>>

interface Choices {
  readonly years: readonly { ref: string; label: string }[]
  readonly own: string | undefined
  readonly options: readonly { value: string; label: string }[]
}

/** The fiscal years and currencies to choose from, the organisation's own currency first. */
async function choicesFor(c: Ctx): Promise<Choices> {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  const names = displayNames(c.language, 'currency')
  const inOrder = [...(own ? [own] : []), ...currencies.filter((code) => code !== own)]
  const options = inOrder.map((code) => ({
    value: code,
    label: c.say('ui.with-ref', { name: names.of(code) ?? code, ref: code }),
  }))
  return { years: await fiscalYearsOf(c.world.db), own, options }
}

const YearField = ({ c, choices }: { c: Ctx; choices: Choices }) => (
  <SelectField
    name="year"
    label={say(c)('governance.field.year')}
    value={c.form.text('year', c.query('year'))}
    options={choices.years.map(({ ref, label }) => ({ value: ref, label }))}
    required
  />
)

const Owed = ({ c, due, choices }: { c: Ctx; due?: Due; choices: Choices }) => {
  const t = say(c)
  return (
    <>
      <MoneyField
        name="money"
        label={t('governance.field.owed')}
        hint={t('governance.field.owed.hint')}
        amount={c.form.text('money.amount', due && plainAmount(moneyFromDatabase(due.minor, due.currency)))}
        currency={c.form.text('money.currency', due?.currency ?? choices.own) || undefined}
        currencies={choices.options}
        required
      />
      <DateField name="dueOn" label={t('governance.field.due-on')} value={c.form.text('dueOn', due?.due_on)} />
      <NoteField c={c} note={due?.note} />
    </>
  )
}

/** What a member owes for a year. */
export const charging = createScreen(chargeDue, {
  list: '/governance/dues',
  async ask(c) {
    const t = say(c)
    const choices = await choicesFor(c)
    return {
      title: t('governance.charge-due.title'),
      submit: t('governance.charge-due.title'),
      list: t('governance.list-dues.title'),
      fields: (
        <>
          <TextField
            name="member"
            label={t('governance.member')}
            hint={t('governance.field.member.hint')}
            width="medium"
            autocomplete="off"
            value={c.form.text('member', c.query('member'))}
            required
          />
          <YearField c={c} choices={choices} />
          <Owed c={c} choices={choices} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

const screen = createScreen(chargeAll, {
  list: '/governance/dues',
  async ask(c) {
    const t = say(c)
    const choices = await choicesFor(c)
    return {
      title: t('governance.charge-all.title'),
      lead: t('governance.charge-all.lead'),
      submit: t('governance.charge-all.title'),
      list: t('governance.list-dues.title'),
      fields: (
        <>
          <YearField c={c} choices={choices} />
          <ChoiceField
            name="kind"
            label={t('governance.field.kind')}
            value={c.form.text('kind', 'voting')}
            options={memberKinds.map((kind) => ({ value: kind, label: t(`governance.kind.${kind}`) }))}
            required
          />
          <Owed c={c} choices={choices} />
        </>
      ),
    }
  },
})

/** What all members of a kind owe for a year. */
export const chargingAll = {
  ...screen,
  submit: submits(
    chargeAll,
    (c) => c.form.values,
    () => redirect('/governance/dues'),
  ),
}

/** Dues corrected. */
export const correcting = changeScreen(correctDue, {
  here: (c) => `/governance/dues/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const due = await getDue(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.correct-due.title'),
      lead: t('governance.correct-due.lead'),
      submit: t('governance.save-correction'),
      record: dueText(c, due),
      above: [{ href: '/governance/dues', label: t('governance.list-dues.title') }],
      fields: (
        <>
          <Owed c={c} due={due} choices={await choicesFor(c)} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
