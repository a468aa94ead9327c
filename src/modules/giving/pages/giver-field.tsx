import type { Found } from '#modules/people/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { localeOf } from '#platform/words.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { likelyGivers } from '../queries/find-giver.ts'
import { say, withRef } from './parts.tsx'

/** Those who may be meant by the name that was typed and refused; none unless it was. */
export const giversMeant = async (c: Ctx): Promise<readonly Found[]> =>
  c.form.error('giver') ? likelyGivers(c.world.db, c.form.text('giver'), c.actor) : []

/** The giver as the form tells: the one chosen of several, or what was typed. */
export const giverTold = (c: Ctx): { giver: string } => ({
  giver: c.form.text('giverChosen') || c.form.text('giver'),
})

const about = (c: Ctx, { country, kind }: Found) => {
  const names = new Intl.DisplayNames(localeOf[c.language], { type: 'region' })
  return [c.say(`people.${kind}`), country && names.of(country)].filter(Boolean).join(' · ')
}

/** Who gave: a reference or a name, and where the name may mean several, these to choose from. */
export const GiverField = (props: { c: Ctx; giver: string | undefined; meant: readonly Found[] }) => {
  const { c, meant } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="giver"
        label={t('giving.field.giver')}
        hint={t(c.may('people.search-people') ? 'giving.field.giver.by-name' : 'giving.field.giver.hint')}
        autocomplete="off"
        value={c.form.text('giver', props.giver)}
      />
      {meant.length > 0 && (
        <ChoiceField
          name="giverChosen"
          label={t('giving.field.giver-chosen')}
          options={meant.map((one) => ({ value: one.ref, label: withRef(c, one.name, one.ref), hint: about(c, one) }))}
          value={c.form.text('giverChosen')}
        />
      )}
    </>
  )
}
