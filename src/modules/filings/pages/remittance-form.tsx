import { organisationOf } from '#modules/organisation/face.ts'
import { countries } from '#modules/people/face.ts'
import { collatorOf } from '#platform/locale.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctRemittance } from '../commands/remittances/correct-remittance.ts'
import { recordRemittance } from '../commands/remittances/record-remittance.ts'
import { getRemittance } from '../queries/list-remittances.ts'
import { remittanceKinds } from '../rules/choices.ts'
import { currencyOptions, NoteField, RefField, say } from './parts.tsx'
import { countryText } from './remittances.tsx'

type Remittance = Awaited<ReturnType<typeof getRemittance>>

const list = '/filings/remittances'

function countryOptions(c: Ctx) {
  const order = collatorOf(c.language)
  const named = countries.map((value) => ({ value, label: countryText(c, value) }))
  return [
    { value: '', label: say(c)('filings.country-untold') },
    ...named.sort((a, b) => order.compare(a.label, b.label)),
  ]
}

async function moneyField(c: Ctx, row?: Remittance) {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  return (
    <MoneyField
      name="money"
      label={say(c)('filings.field.amount')}
      amount={c.form.text('money.amount', row && plainAmount(moneyFromDatabase(row.amount, row.currency)))}
      currency={c.form.text('money.currency', row?.currency ?? own) || undefined}
      currencies={await currencyOptions(c)}
      required
    />
  )
}

async function fieldsOf(c: Ctx, row?: Remittance) {
  const t = say(c)
  return (
    <>
      <DateField
        name="sentOn"
        label={t('filings.field.sent-on')}
        value={c.form.text('sentOn', row?.sent_on)}
        required
      />
      <SelectField
        name="kind"
        label={t('filings.field.kind')}
        choose={false}
        value={c.form.text('kind', row?.kind)}
        options={remittanceKinds.map((value) => ({ value, label: t(`filings.remittance.${value}`) }))}
        required
      />
      {await moneyField(c, row)}
      <TextField
        name="yen"
        label={t('filings.field.in-yen')}
        hint={t('filings.field.in-yen.hint')}
        width="medium"
        value={c.form.text('yen', row && row.yen !== null && row.currency !== 'JPY' ? String(row.yen) : '')}
      />
      <TextField
        name="usedFor"
        label={t('filings.field.used-for')}
        hint={t('filings.field.used-for.hint')}
        value={c.form.text('usedFor', row?.used_for)}
        required
      />
      <SelectField
        name="country"
        label={t('filings.field.country')}
        hint={t('filings.field.country.hint')}
        choose={false}
        value={c.form.text('country', row?.country)}
        options={countryOptions(c)}
      />
      <DateField
        name="advanceFiledOn"
        label={t('filings.field.advance-filed-on')}
        hint={t('filings.field.advance-filed-on.hint')}
        value={c.form.text('advanceFiledOn', row?.advance_filed_on)}
      />
      <NoteField c={c} note={row?.note} />
    </>
  )
}

/** Money sent or carried abroad. */
export const recording = createScreen(recordRemittance, {
  list,
  async ask(c) {
    const t = say(c)
    return {
      title: t('filings.record-remittance.title'),
      submit: t('filings.record-remittance.submit'),
      list: t('filings.list-remittances.title'),
      fields: (
        <>
          {await fieldsOf(c)}
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** A remittance corrected. */
export const correcting = changeScreen(correctRemittance, {
  here: (c) => `${list}/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getRemittance(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('filings.correct-remittance.title'),
      lead: t('filings.correct.lead'),
      submit: t('filings.correct.submit'),
      record: row.ref,
      above: [{ href: list, label: t('filings.list-remittances.title') }],
      fields: (
        <>
          {await fieldsOf(c, row)}
          <WhyField c={c} />
        </>
      ),
    }
  },
})
