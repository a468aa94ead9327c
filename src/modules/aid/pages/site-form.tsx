import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { closeSite, reopenSite } from '../commands/close-site.ts'
import { correctSite } from '../commands/correct-site.ts'
import { createSite } from '../commands/create-site.ts'
import { getSite } from '../queries/get-site.ts'
import { closingReasons } from '../rules/choices.ts'
import { say } from './parts.tsx'

const SiteFields = (props: { c: Ctx; code?: string; openedOn?: string | null; note?: string | null }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="code"
        label={t('aid.field.code')}
        hint={t('aid.field.code.hint')}
        width="medium"
        value={c.form.text('code', props.code)}
        required
      />
      <DateField name="openedOn" label={t('aid.field.opened-on')} value={c.form.text('openedOn', props.openedOn)} />
      <TextArea
        name="note"
        label={t('aid.field.note')}
        hint={t('aid.field.note.hint')}
        rows={2}
        value={c.form.text('note', props.note)}
      />
    </>
  )
}

/** A new site. */
export const creating = createScreen(createSite, {
  list: '/aid/sites',
  ask(c) {
    const t = say(c)
    return {
      title: t('aid.create-site.title'),
      lead: t('aid.create-site.lead'),
      submit: t('aid.create-site.submit'),
      list: t('aid.list-sites.title'),
      fields: <SiteFields c={c} />,
    }
  },
})

/** A site corrected. */
export const correcting = changeScreen(correctSite, {
  here: (c) => `/aid/sites/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('aid.correct-site.title'),
      submit: t('aid.correct-site.submit'),
      record: site.code,
      fields: (
        <>
          <SiteFields c={c} code={site.code} openedOn={site.opened_on} note={site.note} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** A site closed, once nothing is left there. */
export const closing = changeScreen(closeSite, {
  here: (c) => `/aid/sites/${c.param('id')}`,
  danger: true,
  async ask(c) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('aid.close-site.title'),
      lead: t('aid.close-site.lead'),
      submit: t('aid.close-site.submit'),
      record: site.code,
      fields: (
        <>
          <PartialDateField
            name="date"
            label={t('aid.field.date')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
          <SelectField
            name="reason"
            label={t('aid.field.reason')}
            value={c.form.text('reason')}
            options={closingReasons.map((reason) => ({ value: reason, label: t(`aid.closing.${reason}`) }))}
            required
          />
          <TextArea
            name="note"
            label={t('aid.field.note')}
            hint={t('aid.field.note.hint')}
            rows={2}
            value={c.form.text('note')}
          />
        </>
      ),
    }
  },
})

/** A closing taken back. */
export const reopening = changeScreen(reopenSite, {
  here: (c) => `/aid/sites/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('aid.reopen-site.title'),
      lead: t('aid.reopen-site.lead'),
      submit: t('aid.reopen-site.submit'),
      record: site.code,
    }
  },
})
