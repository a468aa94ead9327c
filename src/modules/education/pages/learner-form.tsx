import { dateOffered, dateText } from '#platform/dates/known.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctLearner } from '../commands/correct-learner.ts'
import { createLearner } from '../commands/create-learner.ts'
import { enrolLearner } from '../commands/enrol-learner.ts'
import { recordPlacement, voidPlacement } from '../commands/record-placement.ts'
import { restoreLearner, voidLearner } from '../commands/void-learner.ts'
import { classOptions } from '../queries/find-learner.ts'
import { getLearner } from '../queries/get-learner.ts'
import { learnerKinds, levels } from '../rules/choices.ts'
import { classChoices, languageOptions } from './learner-parts.tsx'
import { say } from './parts.tsx'

type Learner = Awaited<ReturnType<typeof getLearner>>

const here = (c: Ctx) => `/education/learners/${c.param('id')}`
const learnerOf = (c: Ctx) => getLearner(c.world, c.actor, { id: c.param('id') })

const Fields = (props: { c: Ctx; learner?: Learner | undefined }) => {
  const { c, learner } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="code"
        label={t('education.field.code')}
        hint={t(learner ? 'education.field.code.hint' : 'education.field.code.new')}
        width="short"
        autocomplete="off"
        value={c.form.text('code', learner?.code)}
        required={learner !== undefined}
      />
      <SelectField
        name="kind"
        label={t('education.field.kind')}
        value={c.form.text('kind', learner?.kind)}
        options={learnerKinds.map((value) => ({ value, label: t(`education.kind.${value}`) }))}
        required
      />
      <SelectField
        name="language"
        label={t('education.field.language')}
        value={c.form.text('language', learner?.language)}
        options={languageOptions(c, learner?.language)}
        required
      />
    </>
  )
}

const From = (props: { c: Ctx; optional?: boolean }) => (
  <PartialDateField
    name="from"
    label={say(props.c)('education.field.enrolled')}
    value={props.c.form.text('from', dateOffered(props.c.today, props.c.language))}
    required={!props.optional}
  />
)

const createForm = createScreen(createLearner, {
  list: '/education/learners',
  async ask(c) {
    const t = say(c)
    const classes = await classChoices(c)
    return {
      title: t('education.create-learner.title'),
      lead: t('education.create-learner.lead'),
      submit: t('education.create-learner.submit'),
      list: t('education.list-learners.title'),
      fields: (
        <>
          <Fields c={c} />
          <SelectField
            name="class"
            label={t('education.class')}
            choose={false}
            value={c.form.text('class', c.query('class'))}
            options={[{ value: '', label: t('education.no-class') }, ...classes]}
          />
          <From c={c} optional />
        </>
      ),
    }
  },
})

/** A new learner, enrolled at once where a class is chosen; then it goes on in that class, where the next one is added. */
export const creating = {
  ...createForm,
  submit: submits(
    createLearner,
    (c) => c.form.values,
    async (c, { id }) => {
      const chosen = (await classOptions(c.world.db)).find(({ ref }) => ref === c.form.text('class'))
      return redirect(chosen ? `/education/classes/${chosen.id}` : `/education/learners/${id}`)
    },
  ),
}

/** A learner corrected. */
export const correcting = changeScreen(correctLearner, {
  here,
  async ask(c) {
    const t = say(c)
    const learner = await learnerOf(c)
    return {
      title: t('education.correct-learner.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: learner.code,
      fields: (
        <>
          <Fields c={c} learner={learner} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** A learner enrolled in a class. */
export const enrolling = changeScreen(enrolLearner, {
  here,
  async ask(c) {
    const t = say(c)
    const classes = await classChoices(c)
    return {
      title: t('education.enrol-learner.title'),
      submit: t('education.enrol-learner.submit'),
      record: (await learnerOf(c)).code,
      fields: (
        <>
          <SelectField
            name="class"
            label={t('education.class')}
            value={c.form.text('class')}
            options={classes}
            required
          />
          <From c={c} />
        </>
      ),
    }
  },
})

/** The level at which a learner was placed. */
export const placing = changeScreen(recordPlacement, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('education.record-placement.title'),
      submit: t('education.record-placement.submit'),
      record: (await learnerOf(c)).code,
      fields: (
        <>
          <SelectField
            name="level"
            label={t('education.field.level')}
            value={c.form.text('level')}
            options={levels.map((value) => ({ value, label: t(`education.level.${value}`) }))}
            required
          />
          <NumberField
            name="score"
            label={t('education.field.score')}
            hint={t('education.field.score.hint')}
            value={c.form.text('score')}
          />
          <PartialDateField
            name="date"
            label={t('education.field.placed')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
        </>
      ),
    }
  },
})

/** A placement taken out. */
export const voidingPlacement = changeScreen(voidPlacement, {
  here,
  danger: true,
  async ask(c) {
    const t = say(c)
    const { code, placements } = await learnerOf(c)
    const options = placements
      .filter((row) => row.voided_at === null)
      .map((row) => ({
        value: String(row.position),
        label: `${t(`education.level.${row.level}`)} · ${dateText(row.date_edtf, c.language)}`,
      }))
    return {
      title: t('education.void-placement.title'),
      lead: t('education.void.lead'),
      submit: t('education.void-placement.title'),
      record: code,
      fields: (
        <>
          <SelectField
            name="position"
            label={t('education.placement')}
            value={c.form.text('position')}
            options={options}
            required
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const saying = (verb: 'void' | 'restore', act: typeof voidLearner) =>
  changeScreen(act, {
    here,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`education.${verb}-learner.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}-learner.title`),
        record: (await learnerOf(c)).code,
      }
    },
  })

/** A learner taken out, and brought back. */
export const voiding = saying('void', voidLearner)
export const restoring = saying('restore', restoreLearner)
