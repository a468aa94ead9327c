import { dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctEngagement } from '../commands/correct-engagement.ts'
import { createEngagement } from '../commands/create-engagement.ts'
import { getEngagement } from '../queries/get-engagement.ts'
import { campaignOptions } from '../queries/list-campaigns.ts'
import { listPartners } from '../queries/list-partners.ts'
import { engagementKinds, ourRoles, visibilities } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

type Engagement = Awaited<ReturnType<typeof getEngagement>>

interface Offered {
  readonly partners: readonly { value: string; label: string }[]
  readonly campaigns: readonly { value: string; label: string }[]
}

type Props = { c: Ctx; offered: Offered; engagement?: Engagement }

async function offeredTo(c: Ctx): Promise<Offered> {
  const { rows } = await listPartners(c.world, c.actor, { size: 200 })
  const campaigns = await campaignOptions(c.world.db)
  return {
    partners: rows.filter(({ voided_at }) => !voided_at).map(({ ref, name }) => ({ value: ref, label: name })),
    campaigns: campaigns.map((one) => ({ value: one.ref, label: titleText(c, one) })),
  }
}

const What = ({ c, engagement }: Props) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('advocacy.field.date')}
        value={c.form.text('date', dateTyped(engagement, c.language))}
        required
      />
      <SelectField
        name="kind"
        label={t('advocacy.field.kind')}
        value={c.form.text('kind', engagement?.kind)}
        options={engagementKinds.map((value) => ({ value, label: t(`advocacy.kind.${value}`) }))}
        required
      />
      {!engagement && (
        <>
          <SelectField
            name="state"
            label={t('advocacy.field.state')}
            choose={false}
            value={c.form.text('state', 'held')}
            options={(['held', 'planned', 'not-held'] as const).map((value) => ({
              value,
              label: t(`advocacy.state.${value}`),
            }))}
            required
          />
          <WhyField c={c} hint={t('advocacy.create-engagement.why.hint')} optional />
        </>
      )}
      <FieldGroup name="titles" title={t('advocacy.field.title')} hint={t('advocacy.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`advocacy.field.title.${language}`)}
          texts={engagement?.titles}
        />
      </FieldGroup>
    </>
  )
}

const WithWhomFields = ({ c, offered, engagement }: Props) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="role"
        label={t('advocacy.field.role')}
        value={c.form.text('role', engagement?.role)}
        options={ourRoles.map((value) => ({ value, label: t(`advocacy.role.${value}`) }))}
        required
      />
      <SelectField
        name="partner"
        label={t('advocacy.partner')}
        choose={false}
        value={c.form.text('partner', engagement?.partner_ref)}
        options={[{ value: '', label: t('advocacy.field.partner.none') }, ...offered.partners]}
      />
      <TextField
        name="withWhom"
        label={t('advocacy.field.with-whom')}
        hint={t('advocacy.field.with-whom.hint')}
        value={c.form.text('withWhom', engagement?.with_whom)}
      />
      <TextField
        name="place"
        label={t('advocacy.field.place')}
        hint={t('advocacy.field.place.hint')}
        value={c.form.text('place', engagement?.place)}
      />
      {offered.campaigns.length > 0 && (
        <SelectField
          name="campaign"
          label={t('advocacy.campaign')}
          choose={false}
          value={c.form.text('campaign', engagement?.campaign_ref ?? c.query('campaign'))}
          options={[{ value: '', label: t('advocacy.field.campaign.none') }, ...offered.campaigns]}
        />
      )}
      <ChoiceField
        name="visibility"
        label={t('advocacy.field.visibility')}
        value={c.form.text('visibility', engagement?.visibility ?? 'internal')}
        options={visibilities.map((value) => ({
          value,
          label: t(`advocacy.visibility.${value}`),
          hint: t(`advocacy.visibility.${value}.hint`),
        }))}
        required
      />
    </>
  )
}

const Fields = (props: Props) => (
  <>
    <What {...props} />
    <WithWhomFields {...props} />
  </>
)

/** A new engagement. */
export const creating = createScreen(createEngagement, {
  list: '/advocacy/engagements',
  async ask(c) {
    const t = say(c)
    return {
      title: t('advocacy.create-engagement.title'),
      submit: t('advocacy.create-engagement.submit'),
      list: t('advocacy.list-engagements.title'),
      fields: <Fields c={c} offered={await offeredTo(c)} />,
    }
  },
})

/** An engagement corrected. */
export const correcting = changeScreen(correctEngagement, {
  here: (c) => `/advocacy/engagements/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const engagement = await getEngagement(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.correct-engagement.title'),
      lead: t('advocacy.correct.lead'),
      submit: t('advocacy.correct.submit'),
      record: titleText(c, engagement),
      fields: (
        <>
          <Fields c={c} offered={await offeredTo(c)} engagement={engagement} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
