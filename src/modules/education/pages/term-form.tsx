import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctTerm } from '../commands/correct-term.ts'
import { createTerm } from '../commands/create-term.ts'
import { setTermState } from '../commands/set-term-state.ts'
import { getProgramme } from '../queries/get-programme.ts'
import { getTerm } from '../queries/get-term.ts'
import { termStates } from '../rules/choices.ts'
import { hoursTyped, NameFields, nameText, say } from './parts.tsx'

type Term = Awaited<ReturnType<typeof getTerm>>

const lastTyped = (c: Ctx, term: Term | undefined) =>
  term?.last_edtf ? dateTyped({ date_edtf: term.last_edtf, date_printed: term.last_printed }, c.language) : undefined

const Fields = (props: { c: Ctx; term?: Term | undefined; next?: number | undefined }) => {
  const { c, term } = props
  const t = say(c)
  return (
    <>
      <NumberField
        name="ordinal"
        label={t('education.field.ordinal')}
        value={c.form.text('ordinal', String(term?.ordinal ?? props.next ?? ''))}
        required
      />
      <NameFields c={c} names={term?.names} />
      <PartialDateField
        name="first"
        label={t('education.field.first')}
        value={c.form.text('first', dateTyped(term, c.language))}
        required
      />
      <PartialDateField
        name="last"
        label={t('education.field.last')}
        hint={t('education.field.last.hint')}
        value={c.form.text('last', lastTyped(c, term))}
      />
      <TextField
        name="plannedHours"
        label={t('education.field.planned-hours')}
        hint={t('education.field.hours.hint')}
        width="short"
        value={c.form.text('plannedHours', hoursTyped(term?.planned_minutes))}
        required
      />
      <TextArea
        name="note"
        label={t('education.field.note')}
        hint={t('education.field.note.hint')}
        value={c.form.text('note', term?.note)}
      />
    </>
  )
}

/** A new term of a programme. */
export const creating = changeScreen(createTerm, {
  here: (c) => `/education/programmes/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const programme = await getProgramme(c.world, c.actor, { id: c.param('id') })
    const next = Math.max(0, ...programme.terms.map(({ ordinal }) => ordinal)) + 1
    return {
      title: t('education.create-term.title'),
      submit: t('education.create-term.submit'),
      above: [{ href: '/education', label: t('education.list-programmes.title') }],
      record: nameText(c, programme.names),
      fields: (
        <>
          <Fields c={c} next={next} />
          <PartialDateField
            name="announced"
            label={t('education.field.announced')}
            hint={t('education.field.announced.hint')}
            value={c.form.text('announced', dateOffered(c.today, c.language))}
            required
          />
        </>
      ),
    }
  },
})

const here = (c: Ctx) => `/education/terms/${c.param('id')}`

/** A term corrected. */
export const correcting = changeScreen(correctTerm, {
  here,
  async ask(c) {
    const t = say(c)
    const term = await getTerm(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.correct-term.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: nameText(c, term.names),
      fields: (
        <>
          <Fields c={c} term={term} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** How a term stands from a date on. */
export const settingState = changeScreen(setTermState, {
  here,
  async ask(c) {
    const t = say(c)
    const term = await getTerm(c.world, c.actor, { id: c.param('id') })
    const options = termStates
      .filter((state) => state !== term.state)
      .map((value) => ({ value, label: t(`education.state.${value}`) }))
    return {
      title: t('education.set-term-state.title'),
      lead: t('education.set-term-state.lead'),
      submit: t('education.set-term-state.submit'),
      record: nameText(c, term.names),
      fields: (
        <>
          <ChoiceField
            name="state"
            label={t('education.field.state')}
            value={c.form.text('state')}
            options={options}
            required
          />
          <PartialDateField
            name="date"
            label={t('education.field.state-from')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
          <WhyField c={c} hint={t('education.set-term-state.why.hint')} optional />
        </>
      ),
    }
  },
})
