import type { Found } from '#modules/people/face.ts'
import { displayNames } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { likelyParties } from '../queries/find-party.ts'
import { partyText, say } from './parts.tsx'

const parties = ['sponsor', 'payer', 'correspondent'] as const
type PartyName = (typeof parties)[number]

/** Those who may be meant by each name that was typed and refused. */
export type Meant = Readonly<Record<PartyName, readonly Found[]>>

const meantBy = async (c: Ctx, name: PartyName): Promise<readonly Found[]> =>
  c.form.error(name) ? likelyParties(c.world.db, c.form.text(name), c.actor) : []

export const partiesMeant = async (c: Ctx): Promise<Meant> => ({
  sponsor: await meantBy(c, 'sponsor'),
  payer: await meantBy(c, 'payer'),
  correspondent: await meantBy(c, 'correspondent'),
})

/** The parties as the form tells them: those chosen of several, or what was typed. */
export const partiesTold = (c: Ctx): Record<PartyName, string> => ({
  sponsor: c.form.text('sponsorChosen') || c.form.text('sponsor'),
  payer: c.form.text('payerChosen') || c.form.text('payer'),
  correspondent: c.form.text('correspondentChosen') || c.form.text('correspondent'),
})

const about = (c: Ctx, { country, kind }: Found) => {
  const names = displayNames(c.language, 'region')
  return [c.say(`people.${kind}`), country && names.of(country)].filter(Boolean).join(' · ')
}

/** A person or organisation: a reference or a name, and where the name may mean several, these to choose from. */
export const PartyField = (props: {
  c: Ctx
  name: PartyName
  value: string | undefined
  meant: Meant
  required?: boolean
}) => {
  const { c, name } = props
  const t = say(c)
  const meant = props.meant[name]
  const hint = props.required
    ? t(c.may('people.search-people') ? 'sponsorship.field.sponsor.by-name' : 'sponsorship.field.sponsor.hint')
    : t(`sponsorship.field.${name === 'payer' ? 'payer' : 'correspondent'}.hint`)
  return (
    <>
      <TextField
        name={name}
        label={t(`sponsorship.field.${name}`)}
        hint={hint}
        autocomplete="off"
        value={c.form.text(name, props.value)}
        required={props.required}
      />
      {meant.length > 0 && (
        <ChoiceField
          name={`${name}Chosen`}
          label={t('sponsorship.field.party-chosen')}
          options={meant.map((one) => ({ value: one.ref, label: partyText(c, one), hint: about(c, one) }))}
          value={c.form.text(`${name}Chosen`)}
        />
      )}
    </>
  )
}
