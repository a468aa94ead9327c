import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctIncomeLine } from '../commands/income/correct-income-line.ts'
import { recordIncomeLine } from '../commands/income/record-income-line.ts'
import { getIncomeLine, type IncomeRow } from '../queries/list-income-lines.ts'
import { lineOptions } from './income.tsx'
import { NoteField, PartyField, RefField, say, yearOptions } from './parts.tsx'

const list = '/filings/income'

async function fieldsOf(c: Ctx, row?: IncomeRow) {
  const t = say(c)
  return (
    <>
      <SelectField
        name="year"
        label={t('filings.field.year')}
        value={c.form.text('year', row?.year_ref ?? c.query('year'))}
        options={await yearOptions(c)}
        required
      />
      <SelectField
        name="line"
        label={t('filings.field.line')}
        hint={t('filings.field.line.hint')}
        value={c.form.text('line', row?.line)}
        options={lineOptions(c)}
        required
      />
      <TextField
        name="amount"
        label={t('filings.field.amount')}
        hint={t('filings.field.amount.hint')}
        width="medium"
        value={c.form.text('amount', row && plainAmount(moneyFromDatabase(row.amount, row.currency)))}
        required
      />
      <DateField
        name="receivedOn"
        label={t('filings.field.received-on')}
        value={c.form.text('receivedOn', row?.received_on)}
      />
      <PartyField c={c} label={t('filings.field.payer')} party={row?.party?.ref} />
      <NoteField c={c} note={row?.note} />
    </>
  )
}

/** Income that is no gift of the records. */
export const recording = createScreen(recordIncomeLine, {
  list,
  async ask(c) {
    const t = say(c)
    return {
      title: t('filings.record-income-line.title'),
      submit: t('filings.record-income-line.submit'),
      list: t('filings.list-income-lines.title'),
      fields: (
        <>
          {await fieldsOf(c)}
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** A line of income corrected. */
export const correcting = changeScreen(correctIncomeLine, {
  here: (c) => `${list}/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getIncomeLine(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('filings.correct-income-line.title'),
      lead: t('filings.correct.lead'),
      submit: t('filings.correct.submit'),
      record: row.ref,
      above: [{ href: list, label: t('filings.list-income-lines.title') }],
      fields: (
        <>
          {await fieldsOf(c, row)}
          <WhyField c={c} />
        </>
      ),
    }
  },
})
