import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
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

const withId = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })
const toSite = (c: Ctx) => redirect(`/aid/sites/${c.param('id')}`)

/** A new site. */
export const creating = {
  show(c: Ctx) {
    const t = say(c)
    return page(
      t('aid.create-site.title'),
      <>
        <PageHeader
          title={t('aid.create-site.title')}
          lead={t('aid.create-site.lead')}
          breadcrumb={[{ href: '/aid/sites', label: t('aid.list-sites.title') }]}
        />
        <Form
          action="/aid/sites/create"
          submit={t('aid.create-site.submit')}
          problems={c.form.problems}
          cancelHref="/aid/sites"
        >
          <SiteFields c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    createSite,
    (c) => c.form.values,
    (_, { id }) => redirect(`/aid/sites/${id}`),
  ),
}

/** A site corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/sites/${site.id}`
    return page(
      t('aid.correct-site.title'),
      <>
        <PageHeader title={t('aid.correct-site.title')} breadcrumb={[{ href: here, label: site.code }]} />
        <Form
          action={`${here}/correct`}
          submit={t('aid.correct-site.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <SiteFields c={c} code={site.code} openedOn={site.opened_on} note={site.note} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(correctSite, withId, toSite),
}

/** A site closed, once nothing is left there. */
export const closing = {
  async show(c: Ctx) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/sites/${site.id}`
    return page(
      t('aid.close-site.title'),
      <>
        <PageHeader
          title={t('aid.close-site.title')}
          lead={t('aid.close-site.lead')}
          breadcrumb={[{ href: here, label: site.code }]}
        />
        <Form
          action={`${here}/close`}
          submit={t('aid.close-site.submit')}
          submitTone="danger"
          problems={c.form.problems}
          cancelHref={here}
        >
          <PartialDateField name="date" label={t('aid.field.date')} value={c.form.text('date', c.today)} required />
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
        </Form>
      </>,
    )
  },
  submit: submits(closeSite, withId, toSite),
}

/** A closing taken back. */
export const reopening = {
  async show(c: Ctx) {
    const t = say(c)
    const site = await getSite(c.world, c.actor, { id: c.param('id') })
    const here = `/aid/sites/${site.id}`
    return page(
      t('aid.reopen-site.title'),
      <>
        <PageHeader
          title={t('aid.reopen-site.title')}
          lead={t('aid.reopen-site.lead')}
          breadcrumb={[{ href: here, label: site.code }]}
        />
        <Form
          action={`${here}/reopen`}
          submit={t('aid.reopen-site.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(reopenSite, withId, toSite),
}
