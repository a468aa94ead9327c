import type { Found } from '#modules/people/face.ts'
import { displayNames } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { likelyParties } from '../queries/find-party.ts'
import { say } from './parts.tsx'

/** Those who may be meant by the name that was typed and refused; none unless it was. */
export const partiesMeant = async (c: Ctx): Promise<readonly Found[]> =>
  c.form.error('party') ? likelyParties(c.world.db, c.form.text('party'), c.actor) : []

/** The party as the form tells: the one chosen of several, or what was typed. */
export const partyTold = (c: Ctx): { party: string } => ({
  party: c.form.text('partyChosen') || c.form.text('party'),
})

const about = (c: Ctx, { country, kind }: Found) => {
  const names = displayNames(c.language, 'region')
  return [c.say(`people.${kind}`), country && names.of(country)].filter(Boolean).join(' · ')
}

/** Who it is: a reference or a name, and where the name may mean several, these to choose from. */
export const PartyField = (props: { c: Ctx; meant: readonly Found[] }) => {
  const { c, meant } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="party"
        label={t('governance.field.party')}
        hint={t(c.may('people.search-people') ? 'governance.field.party.by-name' : 'governance.field.party.hint')}
        autocomplete="off"
        value={c.form.text('party', c.query('party'))}
        required
      />
      {meant.length > 0 && (
        <ChoiceField
          name="partyChosen"
          label={t('governance.field.party-chosen')}
          options={meant.map((one) => ({
            value: one.ref,
            label: c.say('ui.with-ref', { name: one.name, ref: one.ref }),
            hint: about(c, one),
          }))}
          value={c.form.text('partyChosen')}
        />
      )}
    </>
  )
}
