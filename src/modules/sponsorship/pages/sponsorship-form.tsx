import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctSponsorship } from '../commands/correct-sponsorship.ts'
import { startSponsorship } from '../commands/start-sponsorship.ts'
import { getSponsorship } from '../queries/get-sponsorship.ts'
import { ChildField, childOptions, say } from './parts.tsx'
import { type Meant, PartyField, partiesMeant, partiesTold } from './party-field.tsx'

type Sponsorship = Awaited<ReturnType<typeof getSponsorship>>
type Options = Awaited<ReturnType<typeof childOptions>>

const Fields = (props: { c: Ctx; meant: Meant; options: Options; row?: Sponsorship }) => {
  const { c, meant, row } = props
  const t = say(c)
  return (
    <>
      <PartyField c={c} name="sponsor" value={row ? row.sponsor?.ref : c.query('sponsor')} meant={meant} required />
      <ChildField
        c={c}
        options={props.options}
        value={row ? (row.child ?? '') : c.query('child')}
        all={{ value: '', label: t('sponsorship.whole-programme') }}
      />
      <PartialDateField
        name="date"
        label={t('sponsorship.field.since')}
        value={c.form.text('date', dateTyped(row, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <PartyField c={c} name="payer" value={row?.payer?.ref} meant={meant} />
      <TextField
        name="pledge"
        label={t('sponsorship.field.pledge')}
        hint={t('sponsorship.field.pledge.hint')}
        width="medium"
        autocomplete="off"
        value={c.form.text('pledge', row?.pledge?.ref ?? c.query('pledge'))}
      />
      <PartyField c={c} name="correspondent" value={row?.correspondent?.ref} meant={meant} />
      <TextArea
        name="note"
        label={t('sponsorship.field.note')}
        hint={t('sponsorship.field.note.hint')}
        rows={2}
        value={c.form.text('note', row?.note)}
      />
    </>
  )
}

const startScreen = createScreen(startSponsorship, {
  list: '/sponsorship/sponsorships',
  async ask(c) {
    const t = say(c)
    const [options, meant] = [await childOptions(c), await partiesMeant(c)]
    return {
      title: t('sponsorship.start-sponsorship.title'),
      lead: t('sponsorship.start-sponsorship.lead'),
      submit: t('sponsorship.start-sponsorship.submit'),
      list: t('sponsorship.list-sponsorships.title'),
      fields: (
        <>
          <Fields c={c} meant={meant} options={options} />
          <TextField
            name="ref"
            label={t('sponsorship.field.ref')}
            hint={t('sponsorship.field.ref.hint')}
            width="medium"
            value={c.form.text('ref')}
          />
        </>
      ),
    }
  },
})

/** A sponsor paired with a child, or taken on for the whole programme. */
export const starting = {
  ...startScreen,
  submit: submits(
    startSponsorship,
    (c) => ({ ...c.form.values, ...partiesTold(c) }),
    (_, { id }) => redirect(`/sponsorship/sponsorships/${id}`),
  ),
}

/** A sponsorship corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctSponsorship, {
  here: (c) => `/sponsorship/sponsorships/${c.param('id')}`,
  about: (c) => ({ id: c.param('id'), ...partiesTold(c) }),
  async ask(c) {
    const t = say(c)
    const row = await getSponsorship(c.world, c.actor, { id: c.param('id') })
    const [options, meant] = [await childOptions(c, row.child), await partiesMeant(c)]
    return {
      title: t('sponsorship.correct-sponsorship.title'),
      lead: t('sponsorship.correct-sponsorship.lead'),
      submit: t('sponsorship.correct-sponsorship.submit'),
      record: row.ref,
      above: [{ href: '/sponsorship/sponsorships', label: t('sponsorship.list-sponsorships.title') }],
      fields: (
        <>
          <Fields c={c} meant={meant} options={options} row={row} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
