import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, PartialDateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctAuthorisation } from '../commands/authorisations/correct-authorisation.ts'
import { recordAuthorisation } from '../commands/authorisations/record-authorisation.ts'
import { recordStep, takeBackStep } from '../commands/authorisations/record-step.ts'
import { getAuthorisation } from '../queries/get-authorisation.ts'
import { authorisationStates } from '../rules/choices.ts'
import { NoteField, RefField, say, TitleFields, titleText } from './parts.tsx'

type Authorisation = Awaited<ReturnType<typeof getAuthorisation>>

const here = (c: Ctx) => `/governance/authorisations/${c.param('id')}`
const of = (c: Ctx) => getAuthorisation(c.world, c.actor, { id: c.param('id') })
const above = (c: Ctx) => [
  { href: '/governance/authorisations', label: say(c)('governance.list-authorisations.title') },
]

const Fields = ({ c, authorisation }: { c: Ctx; authorisation?: Authorisation }) => {
  const t = say(c)
  return (
    <>
      <TitleFields c={c} titles={authorisation?.titles} />
      <TextField
        name="authority"
        label={t('governance.field.authority')}
        value={c.form.text('authority', authorisation?.authority)}
        required
      />
      <TextField
        name="number"
        label={t('governance.field.licence')}
        width="medium"
        value={c.form.text('number', authorisation?.number)}
      />
      <NoteField c={c} note={authorisation?.note} />
    </>
  )
}

/** An authorisation recorded. */
export const recording = createScreen(recordAuthorisation, {
  list: '/governance/authorisations',
  ask(c) {
    const t = say(c)
    return {
      title: t('governance.record-authorisation.title'),
      lead: t('governance.record-authorisation.lead'),
      submit: t('governance.record-authorisation.title'),
      list: t('governance.list-authorisations.title'),
      fields: (
        <>
          <Fields c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** What an authorisation says, corrected. */
export const correcting = changeScreen(correctAuthorisation, {
  here,
  async ask(c) {
    const t = say(c)
    const authorisation = await of(c)
    return {
      title: t('governance.correct-authorisation.title'),
      lead: t('governance.correction-kept'),
      submit: t('governance.save-correction'),
      record: titleText(c, authorisation),
      above: above(c),
      fields: (
        <>
          <Fields c={c} authorisation={authorisation} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** A step of an authorisation: applied for, granted, renewed and so on. */
export const stepping = changeScreen(recordStep, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('governance.record-step.title'),
      lead: t('governance.record-step.lead'),
      submit: t('governance.record-step.title'),
      record: titleText(c, await of(c)),
      above: above(c),
      fields: (
        <>
          <SelectField
            name="state"
            label={t('governance.field.step')}
            value={c.form.text('state')}
            options={authorisationStates.map((state) => ({ value: state, label: t(`governance.step.${state}`) }))}
            required
          />
          <PartialDateField
            name="date"
            label={t('governance.field.step-date')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
          <DateField
            name="validUntil"
            label={t('governance.field.valid-until')}
            hint={t('governance.field.step-valid-until.hint')}
            value={c.form.text('validUntil')}
          />
          <NoteField c={c} />
        </>
      ),
    }
  },
})

/** A step that was said by mistake, taken back. */
export const takingBack = changeScreen(takeBackStep, {
  here,
  async ask(c) {
    const t = say(c)
    const authorisation = await of(c)
    const asked = c.form.text('position', c.query('position'))
    return {
      title: t('governance.take-back-step.title'),
      lead: t('governance.take-back-step.lead'),
      submit: t('governance.take-back-step.title'),
      record: titleText(c, authorisation),
      above: above(c),
      fields: (
        <>
          <SelectField
            name="position"
            label={t('governance.field.step')}
            value={asked}
            options={authorisation.steps
              .filter((step) => step.voided_at === null)
              .map((step) => ({
                value: String(step.position),
                label: t('governance.step.on', {
                  step: t(`governance.step.${step.state}`),
                  date: dateOffered(step.date_edtf, c.language),
                }),
              }))}
            required
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
