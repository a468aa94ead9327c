import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { PartialDateField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { setCampaignState } from '../commands/set-campaign-state.ts'
import { setEngagementState } from '../commands/set-engagement-state.ts'
import { getCampaign } from '../queries/get-campaign.ts'
import { getEngagement } from '../queries/get-engagement.ts'
import { campaignStates, engagementStates } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

const StateField = (props: { c: Ctx; options: readonly { value: string; label: string }[] }) => (
  <ChoiceField
    name="state"
    label={say(props.c)('advocacy.field.state')}
    value={props.c.form.text('state')}
    options={props.options}
    required
  />
)

/** What became of an engagement. */
export const ofEngagement = changeScreen(setEngagementState, {
  here: (c) => `/advocacy/engagements/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const engagement = await getEngagement(c.world, c.actor, { id: c.param('id') })
    const options = engagementStates
      .filter((state) => state !== engagement.state)
      .map((value) => ({ value, label: t(`advocacy.state.${value}`) }))
    return {
      title: t('advocacy.set-engagement-state.title'),
      lead: t('advocacy.set-engagement-state.lead'),
      submit: t('advocacy.set-engagement-state.submit'),
      record: titleText(c, engagement),
      fields: (
        <>
          <StateField c={c} options={options} />
          <WhyField c={c} hint={t('advocacy.set-engagement-state.why.hint')} optional />
        </>
      ),
    }
  },
})

/** How a campaign stands from a date on. */
export const ofCampaign = changeScreen(setCampaignState, {
  here: (c) => `/advocacy/campaigns/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const campaign = await getCampaign(c.world, c.actor, { id: c.param('id') })
    const options = campaignStates
      .filter((state) => state !== campaign.state)
      .map((value) => ({ value, label: t(`advocacy.campaign-state.${value}`) }))
    return {
      title: t('advocacy.set-campaign-state.title'),
      lead: t('advocacy.set-campaign-state.lead'),
      submit: t('advocacy.set-campaign-state.submit'),
      record: titleText(c, campaign),
      fields: (
        <>
          <StateField c={c} options={options} />
          <PartialDateField
            name="date"
            label={t('advocacy.field.date')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
          <WhyField c={c} hint={t('advocacy.set-campaign-state.why.hint')} optional />
        </>
      ),
    }
  },
})
