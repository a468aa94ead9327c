import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { PartialDateField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { removeCriterion } from '../commands/add-criterion.ts'
import { setProfileState } from '../commands/set-profile-state.ts'
import { restoreProfile, voidProfile } from '../commands/void-profile.ts'
import { getProfile } from '../queries/get-profile.ts'
import { criterionIn } from '../queries/profile-rows.ts'
import { profileStates } from '../rules/choices.ts'
import { criterionText, profilesCrumb, say, titleText } from './parts.tsx'

type Profile = Awaited<ReturnType<typeof getProfile>>
type Props = { c: Ctx; profile: Profile }

const StateFields = ({ c, profile }: Props) => {
  const t = say(c)
  const options = profileStates
    .filter((state) => state !== profile.state && !(state === 'published' && profile.is_field_role))
    .map((value) => ({ value, label: t(`applications.profile-state.${value}`) }))
  return (
    <>
      <ChoiceField
        name="state"
        label={t('applications.field.state')}
        options={options}
        value={c.form.text('state')}
        required
      />
      <PartialDateField
        name="date"
        label={t('applications.field.from-date')}
        value={c.form.text('date', dateOffered(c.today, c.language))}
        required
      />
      <WhyField c={c} hint={t('applications.set-profile-state.why.hint')} optional />
    </>
  )
}

const RemoveFields = ({ c, profile }: Props) => {
  const t = say(c)
  const numbers = [...new Set(profile.criteria.map(({ requirement }) => requirement))]
  return (
    <>
      <ChoiceField
        name="criterion"
        label={t('applications.field.criterion')}
        options={profile.criteria.map((row) => ({
          value: `${row.requirement}.${row.position}`,
          label: criterionText(c, criterionIn(row)),
          hint: t('applications.requirement', { number: numbers.indexOf(row.requirement) + 1 }),
        }))}
        value={c.form.text('criterion')}
        required
      />
      <WhyField c={c} />
    </>
  )
}

type Verb = 'set-profile-state' | 'remove-criterion' | 'void-profile' | 'restore-profile'

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: (props: Props) => Child = WhyField,
) =>
  changeScreen(act, {
    here: (c) => `/applications/profiles/${c.param('id')}`,
    danger: verb === 'void-profile',
    async ask(c) {
      const t = say(c)
      const profile = await getProfile(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`applications.${verb}.title`),
        lead: t(`applications.${verb}.lead`),
        submit: t(`applications.${verb}.submit`),
        record: titleText(c, profile),
        above: [profilesCrumb(c)],
        fields: <Fields c={c} profile={profile} />,
      }
    },
  })

/** A profile published, closed or taken back. */
export const settingState = screen('set-profile-state', setProfileState, StateFields)
/** A criterion taken out. */
export const removing = screen('remove-criterion', removeCriterion, RemoveFields)
/** A profile taken out of use. */
export const voiding = screen('void-profile', voidProfile)
/** A voided profile brought back. */
export const restoring = screen('restore-profile', restoreProfile)
