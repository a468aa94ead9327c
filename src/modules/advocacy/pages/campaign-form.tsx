import { dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctCampaign } from '../commands/correct-campaign.ts'
import { createCampaign } from '../commands/create-campaign.ts'
import { getCampaign } from '../queries/get-campaign.ts'
import { say, titleText } from './parts.tsx'

type Campaign = Awaited<ReturnType<typeof getCampaign>>

const Fields = ({ c, campaign }: { c: Ctx; campaign?: Campaign }) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="titles" title={t('advocacy.field.title')} hint={t('advocacy.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`advocacy.field.title.${language}`)}
          texts={campaign?.titles}
        />
      </FieldGroup>
      <FieldGroup title={t('advocacy.field.aim')} hint={t('advocacy.field.aim.hint')}>
        <TextsFields
          form={c.form}
          name="aims"
          labelOf={(language) => t(`advocacy.field.aim.${language}`)}
          texts={campaign?.aims}
          rows={2}
        />
      </FieldGroup>
      <TextField
        name="target"
        label={t('advocacy.field.target')}
        hint={t('advocacy.field.target.hint')}
        value={c.form.text('target', campaign?.target)}
      />
      <PartialDateField
        name="date"
        label={t('advocacy.field.began')}
        value={c.form.text('date', dateTyped(campaign, c.language))}
        required
      />
    </>
  )
}

/** A new campaign. */
export const creating = createScreen(createCampaign, {
  list: '/advocacy/campaigns',
  ask(c) {
    const t = say(c)
    return {
      title: t('advocacy.create-campaign.title'),
      submit: t('advocacy.create-campaign.submit'),
      list: t('advocacy.list-campaigns.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** A campaign corrected. */
export const correcting = changeScreen(correctCampaign, {
  here: (c) => `/advocacy/campaigns/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const campaign = await getCampaign(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.correct-campaign.title'),
      lead: t('advocacy.correct.lead'),
      submit: t('advocacy.correct.submit'),
      record: titleText(c, campaign),
      fields: (
        <>
          <Fields c={c} campaign={campaign} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
