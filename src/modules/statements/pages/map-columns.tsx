import { mappedFields } from '#modules/payments/face.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { mapColumns } from '../commands/map-columns.ts'
import { getReading } from '../queries/get-reading.ts'
import { reasonsFor, unknownHeader } from '../rules/reading-state.ts'
import { readingText, say } from './parts.tsx'

/** What the columns of a file hold that no layout fits. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const id = c.param('id')
  const { files, problems } = await getReading(c.world, c.actor, { id })
  const headerOf = (name: string) => unknownHeader(reasonsFor(problems, name, files.length))
  const asked = c.form.text('file', c.query('file'))
  const file =
    files.find(({ position }) => String(position) === asked) ??
    files.find(({ name }) => headerOf(name) !== undefined) ??
    files[0]
  const told = (file && headerOf(file.name)) ?? ''
  const headers = [...new Set(told.split(' | ').map((header) => header.trim()))].filter(Boolean)
  const here = `/statements/readings/${id}`
  return page(
    t('statements.map-columns.title'),
    <>
      <PageHeader
        title={t('statements.map-columns.title')}
        lead={t('statements.map-columns.lead')}
        breadcrumb={[
          { href: '/statements', label: t('statements.list-imports.title') },
          { href: here, label: readingText(c, files[0]?.name ?? '', files.length - 1) },
        ]}
      />
      {files.length > 1 && <SummaryList facts={[{ label: t('statements.field.file'), value: file?.name }]} />}
      <Form
        action={`${here}/map-columns`}
        submit={t('statements.map-columns.submit')}
        problems={c.form.problems}
        cancelHref={here}
      >
        <HiddenField name="file" value={String(file?.position ?? '')} />
        <TextField
          name="source"
          label={t('statements.field.source')}
          hint={t('statements.field.source.hint')}
          width="medium"
          value={c.form.text('source')}
          required
        />
        {mappedFields.map((field) => (
          <SelectField
            name={`columns.${field}`}
            label={t(`statements.column.${field}`)}
            options={headers.map((value) => ({ value, label: value }))}
            value={c.form.text(`columns.${field}`)}
            required={field === 'date' || field === 'amount'}
          />
        ))}
      </Form>
    </>,
  )
}

export const submit = submits(
  mapColumns,
  (c) => ({ ...c.form.values, id: c.param('id') }),
  (_, { id }) => redirect(`/statements/readings/${id}`),
)
