import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { PartialDateField, TextArea } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctMilestone } from '../commands/correct-milestone.ts'
import { createMilestone } from '../commands/create-milestone.ts'
import { reachMilestone, takeBackMilestone } from '../commands/reach-milestone.ts'
import { getCampaign } from '../queries/get-campaign.ts'
import { getMilestone } from '../queries/get-milestone.ts'
import { say, titleText } from './parts.tsx'

type Milestone = Awaited<ReturnType<typeof getMilestone>>

const Fields = ({ c, milestone }: { c: Ctx; milestone?: Milestone }) => {
  const t = say(c)
  const planned = milestone?.planned_printed ?? milestone?.planned_edtf
  return (
    <>
      <FieldGroup name="titles" title={t('advocacy.field.title')} hint={t('advocacy.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`advocacy.field.title.${language}`)}
          texts={milestone?.titles}
        />
      </FieldGroup>
      <PartialDateField name="planned" label={t('advocacy.field.planned')} value={c.form.text('planned', planned)} />
    </>
  )
}

/** A new step of a campaign. */
export const creating = changeScreen(createMilestone, {
  here: (c) => `/advocacy/campaigns/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const campaign = await getCampaign(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.create-milestone.title'),
      submit: t('advocacy.create-milestone.submit'),
      record: titleText(c, campaign),
      fields: <Fields c={c} />,
    }
  },
})

const here = (c: Ctx) => `/advocacy/milestones/${c.param('id')}`

/** A milestone corrected. */
export const correcting = changeScreen(correctMilestone, {
  here,
  async ask(c) {
    const t = say(c)
    const milestone = await getMilestone(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.correct-milestone.title'),
      lead: t('advocacy.correct.lead'),
      submit: t('advocacy.correct.submit'),
      record: titleText(c, milestone),
      fields: (
        <>
          <Fields c={c} milestone={milestone} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** A milestone reached, and when. */
export const reaching = changeScreen(reachMilestone, {
  here,
  async ask(c) {
    const t = say(c)
    const milestone = await getMilestone(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.reach-milestone.title'),
      lead: t('advocacy.reach-milestone.lead'),
      submit: t('advocacy.reach-milestone.submit'),
      record: titleText(c, milestone),
      fields: (
        <>
          <PartialDateField
            name="date"
            label={t('advocacy.field.reached')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
          <TextArea name="note" label={t('advocacy.field.note')} rows={2} value={c.form.text('note')} />
        </>
      ),
    }
  },
})

/** That a milestone was reached, taken back. */
export const takingBack = changeScreen(takeBackMilestone, {
  here,
  async ask(c) {
    const t = say(c)
    const milestone = await getMilestone(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.take-back-milestone.title'),
      lead: t('advocacy.take-back-milestone.lead'),
      submit: t('advocacy.take-back-milestone.submit'),
      record: titleText(c, milestone),
    }
  },
})
