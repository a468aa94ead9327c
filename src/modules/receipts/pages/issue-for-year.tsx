import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { FieldRow, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { issueForYear } from '../commands/issue-for-year.ts'
import { previewReceipts } from '../queries/preview-receipts.ts'
import { LanguageField, SeriesField, say } from './parts.tsx'
import { PreviewSection } from './preview.tsx'

const Fields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <FieldRow>
      <TextField
        name="giver"
        label={t('receipts.field.giver-ref')}
        hint={t('receipts.field.giver-ref.hint')}
        width="medium"
        value={c.form.text('giver', c.query('giver'))}
        required
      />
      <TextField
        name="year"
        label={t('receipts.field.year')}
        width="short"
        value={c.form.text('year', c.query('year') ?? String(Number(c.today.slice(0, 4)) - 1))}
        required
      />
    </FieldRow>
  )
}

async function previewAsked(c: Ctx) {
  const [giver, year] = [c.query('giver'), c.query('year')]
  if (!giver || !year || c.form.problems.length > 0 || !c.may('receipts.preview-receipts')) return undefined
  return previewReceipts(c.world, c.actor, { giver, year, day: c.today })
}

/** The receipts of a giver for a calendar year: first what they would be, then the button. */
export async function show(c: Ctx) {
  const t = say(c)
  const preview = await previewAsked(c)
  return page(
    t('receipts.issue-for-year.title'),
    <>
      <PageHeader
        title={t('receipts.issue-for-year.title')}
        lead={t('receipts.issue-for-year.lead')}
        breadcrumb={[{ href: '/receipts', label: t('receipts.list-receipts.title') }]}
      />
      {preview && <PreviewSection c={c} preview={preview} />}
      <Form
        action="/receipts/issue-for-year"
        submit={t('receipts.issue.submit')}
        cancelHref="/receipts"
        problems={c.form.problems}
      >
        <Fields c={c} />
        <SeriesField c={c} />
        <LanguageField c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  issueForYear,
  (c) => c.form.values,
  (c, { id, count }) =>
    redirect(
      count === 1
        ? `/receipts/${id}`
        : `/receipts?${new URLSearchParams({ giver: c.form.text('giver'), year: c.form.text('year') })}`,
    ),
)
