import type { Found } from '#modules/people/face.ts'
import { displayNames } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { likelyGivers } from '../queries/find-giver.ts'
import { say, withRef } from './parts.tsx'

/** Who gave a gift, who pays a pledge, or for whom money is held. */
type Part = 'giver' | 'payer' | 'owner'

/** Those who may be meant by the name that was typed and refused; none unless it was. */
export const giversMeant = async (c: Ctx, part: Part = 'giver'): Promise<readonly Found[]> =>
  c.form.error(part) ? likelyGivers(c.world.db, c.form.text(part), c.actor) : []

/** The giver as the form tells: the one chosen of several, or what was typed. */
export const giverTold = (c: Ctx): { giver: string } => ({
  giver: c.form.text('giverChosen') || c.form.text('giver'),
})

/** The same of who pays. */
export const payerTold = (c: Ctx): { payer: string } => ({
  payer: c.form.text('payerChosen') || c.form.text('payer'),
})

/** The same of for whom it is held. */
export const ownerTold = (c: Ctx): { owner: string } => ({
  owner: c.form.text('ownerChosen') || c.form.text('owner'),
})

const about = (c: Ctx, { country, kind }: Found) => {
  const names = displayNames(c.language, 'region')
  return [c.say(`people.${kind}`), country && names.of(country)].filter(Boolean).join(' · ')
}

function hintOf(c: Ctx, part: Part): string {
  const t = say(c)
  const byName = c.may('people.search-people')
  if (part !== 'giver') return t(byName ? 'giving.field.payer.by-name' : 'giving.field.payer.hint')
  return t(byName ? 'giving.field.giver.by-name' : 'giving.field.giver.hint')
}

/** Who gave or pays: a reference or a name, and where the name may mean several, these to choose from. */
export const GiverField = (props: {
  c: Ctx
  part?: Part
  giver: string | undefined
  meant: readonly Found[]
  required?: boolean
}) => {
  const { c, meant, part = 'giver', required = false } = props
  const t = say(c)
  return (
    <>
      <TextField
        name={part}
        label={t(`giving.field.${part}`)}
        hint={hintOf(c, part)}
        autocomplete="off"
        value={c.form.text(part, props.giver)}
        required={required}
      />
      {meant.length > 0 && (
        <ChoiceField
          name={`${part}Chosen`}
          label={t('giving.field.giver-chosen')}
          options={meant.map((one) => ({ value: one.ref, label: withRef(c, one.name, one.ref), hint: about(c, one) }))}
          value={c.form.text(`${part}Chosen`)}
        />
      )}
    </>
  )
}
