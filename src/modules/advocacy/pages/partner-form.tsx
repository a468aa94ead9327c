import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctPartner } from '../commands/correct-partner.ts'
import { createPartner } from '../commands/create-partner.ts'
import { getPartner } from '../queries/get-partner.ts'
import { say } from './parts.tsx'

type Partner = Awaited<ReturnType<typeof getPartner>>

const offered = (c: Ctx, edtf: string | null | undefined, printed: string | null | undefined) =>
  printed ?? (edtf ? dateOffered(edtf, c.language) : undefined)

const Fields = ({ c, partner }: { c: Ctx; partner?: Partner }) => {
  const t = say(c)
  const byName = c.may('people.search-people')
  return (
    <>
      <TextField
        name="organisation"
        label={t('advocacy.field.organisation')}
        hint={t(byName ? 'advocacy.field.organisation.by-name' : 'advocacy.field.organisation.hint')}
        autocomplete="off"
        value={c.form.text('organisation', partner?.organisation)}
        required
      />
      <PartialDateField
        name="since"
        label={t('advocacy.field.since')}
        hint={t('advocacy.field.since.hint')}
        value={c.form.text('since', offered(c, partner?.since_edtf, partner?.since_printed))}
        required
      />
      <PartialDateField
        name="until"
        label={t('advocacy.field.until')}
        value={c.form.text('until', offered(c, partner?.until_edtf, partner?.until_printed))}
      />
      <TextField
        name="field"
        label={t('advocacy.field.field')}
        hint={t('advocacy.field.field.hint')}
        value={c.form.text('field', partner?.field)}
      />
      <TextArea name="note" label={t('advocacy.field.note')} rows={2} value={c.form.text('note', partner?.note)} />
    </>
  )
}

/** An organisation made a partner. */
export const creating = createScreen(createPartner, {
  list: '/advocacy/partners',
  ask(c) {
    const t = say(c)
    return {
      title: t('advocacy.create-partner.title'),
      lead: t('advocacy.create-partner.lead'),
      submit: t('advocacy.create-partner.submit'),
      list: t('advocacy.list-partners.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** A partner corrected. */
export const correcting = changeScreen(correctPartner, {
  here: (c) => `/advocacy/partners/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const partner = await getPartner(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('advocacy.correct-partner.title'),
      lead: t('advocacy.correct.lead'),
      submit: t('advocacy.correct.submit'),
      record: partner.name,
      fields: (
        <>
          <Fields c={c} partner={partner} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
