import type { Found } from '#modules/people/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { likelyPersons } from '../queries/find-person.ts'
import { countryText, nameWithRef, say } from './parts.tsx'

/** Those who may be meant by the name that was typed and refused; none unless it was. */
export const personsMeant = async (c: Ctx): Promise<readonly Found[]> =>
  c.form.error('party') ? likelyPersons(c.world.db, c.form.text('party'), c.actor) : []

/** The person as the form tells: the one chosen of several, or what was typed. */
export const personTold = (c: Ctx): { party: string } => ({
  party: c.form.text('partyChosen') || c.form.text('party'),
})

/** Who it is: a reference or a name, and where the name may mean several, these to choose from. */
export const PartyField = (props: { c: Ctx; party: string | undefined; meant: readonly Found[] }) => {
  const { c, meant } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="party"
        label={t('volunteers.field.party')}
        hint={t(c.may('people.search-people') ? 'volunteers.field.party.by-name' : 'volunteers.field.party.hint')}
        autocomplete="off"
        value={c.form.text('party', props.party)}
        required
      />
      {meant.length > 0 && (
        <ChoiceField
          name="partyChosen"
          label={t('volunteers.field.party-chosen')}
          options={meant.map(({ ref, name, country }) => ({
            value: ref,
            label: nameWithRef(c, name, ref),
            hint: country ? countryText(c, country) : undefined,
          }))}
          value={c.form.text('partyChosen')}
        />
      )}
    </>
  )
}
