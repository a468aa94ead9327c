import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { appointOfficer } from '../commands/officers/appoint-officer.ts'
import { correctOfficer } from '../commands/officers/correct-officer.ts'
import { getOfficer } from '../queries/get-officer.ts'
import { offices } from '../rules/choices.ts'
import { calledText, NoteField, RefField, say } from './parts.tsx'
import { PartyField, partiesMeant, partyTold } from './party-field.tsx'

type Officer = Awaited<ReturnType<typeof getOfficer>>

const Fields = ({ c, officer }: { c: Ctx; officer?: Officer }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="office"
        label={t('governance.field.office')}
        value={c.form.text('office', officer?.office)}
        options={offices.map((office) => ({ value: office, label: t(`governance.office.${office}`) }))}
        required
      />
      <DateField
        name="beganOn"
        label={t('governance.field.began-on')}
        value={c.form.text('beganOn', officer?.began_on ?? c.today)}
        max={c.today}
        required
      />
      <DateField
        name="termUntil"
        label={t('governance.field.term-until')}
        hint={t('governance.field.term-until.hint')}
        value={c.form.text('termUntil', officer?.term_until)}
      />
      <TextField
        name="resolution"
        label={t('governance.field.elected-by')}
        hint={t('governance.field.elected-by.hint')}
        width="medium"
        autocomplete="off"
        value={c.form.text('resolution', officer?.resolution?.ref)}
      />
      <NoteField c={c} note={officer?.note} />
    </>
  )
}

const screen = createScreen(appointOfficer, {
  list: '/governance/officers',
  async ask(c) {
    const t = say(c)
    return {
      title: t('governance.appoint-officer.title'),
      submit: t('governance.appoint-officer.title'),
      list: t('governance.list-officers.title'),
      fields: (
        <>
          <PartyField c={c} meant={await partiesMeant(c)} />
          <Fields c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** Somebody who takes an office. */
export const appointing = {
  ...screen,
  submit: submits(
    appointOfficer,
    (c) => ({ ...c.form.values, ...partyTold(c) }),
    (_, { id }) => redirect(`/governance/officers/${id}`),
  ),
}

/** An office held, corrected. */
export const correcting = changeScreen(correctOfficer, {
  here: (c) => `/governance/officers/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const officer = await getOfficer(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.correct-officer.title'),
      lead: t('governance.correct-officer.lead'),
      submit: t('governance.save-correction'),
      record: calledText(officer),
      above: [{ href: '/governance/officers', label: t('governance.list-officers.title') }],
      fields: (
        <>
          <Fields c={c} officer={officer} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
