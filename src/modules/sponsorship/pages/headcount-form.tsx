import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctHeadcount } from '../commands/correct-headcount.ts'
import { recordHeadcount } from '../commands/record-headcount.ts'
import { getHeadcount } from '../queries/get-headcount.ts'
import { headcountKinds } from '../rules/choices.ts'
import { say } from './parts.tsx'

type Props = { c: Ctx; row?: Awaited<ReturnType<typeof getHeadcount>> }

const HowMany = ({ c, row }: Props) => {
  const t = say(c)
  return (
    <FieldRow>
      <SelectField
        name="qualifier"
        label={t('sponsorship.field.qualifier')}
        choose={false}
        value={c.form.text('qualifier', row?.qualifier ?? 'exact')}
        options={qualifiers.map((value) => ({ value, label: t(`sponsorship.qualifier.${value}`) }))}
        required
      />
      <NumberField
        name="number"
        label={t('sponsorship.field.number')}
        value={c.form.text('number', row && String(row.number))}
        required
      />
    </FieldRow>
  )
}

const WhatIsCounted = ({ c, row }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('sponsorship.field.counted')}
        options={headcountKinds.map((value) => ({
          value,
          label: t(`sponsorship.headcount.${value}`),
          hint: t(`sponsorship.headcount.${value}.hint`),
        }))}
        value={c.form.text('kind', row?.kind ?? 'at-date')}
        required
      />
      <NumberField
        name="sinceYear"
        label={t('sponsorship.field.since-year')}
        hint={t('sponsorship.field.since-year.hint')}
        value={c.form.text('sinceYear', row?.since_year ? String(row.since_year) : '')}
      />
    </>
  )
}

const Fields = ({ c, row }: Props) => {
  const t = say(c)
  return (
    <>
      <WhatIsCounted c={c} {...(row && { row })} />
      <PartialDateField
        name="date"
        label={t('sponsorship.field.date')}
        hint={t('sponsorship.field.date.hint')}
        value={c.form.text('date', dateTyped(row, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <HowMany c={c} {...(row && { row })} />
      <TextField
        name="source"
        label={t('sponsorship.field.source')}
        hint={t('sponsorship.field.source.hint')}
        value={c.form.text('source', row?.source)}
        required
      />
      <TextArea
        name="note"
        label={t('sponsorship.field.note')}
        hint={t('sponsorship.field.note.hint')}
        rows={2}
        value={c.form.text('note', row?.note)}
      />
    </>
  )
}

/** A number of children that staff told. */
export const recording = createScreen(recordHeadcount, {
  list: '/sponsorship/headcounts',
  ask(c) {
    const t = say(c)
    return {
      title: t('sponsorship.record-headcount.title'),
      lead: t('sponsorship.record-headcount.lead'),
      submit: t('sponsorship.record-headcount.submit'),
      list: t('sponsorship.list-headcounts.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** A headcount corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctHeadcount, {
  here: (c) => `/sponsorship/headcounts/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getHeadcount(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('sponsorship.correct-headcount.title'),
      lead: t('sponsorship.correct-headcount.lead'),
      submit: t('sponsorship.correct-headcount.submit'),
      record: row.ref,
      above: [{ href: '/sponsorship/headcounts', label: t('sponsorship.list-headcounts.title') }],
      fields: (
        <>
          <Fields c={c} row={row} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
