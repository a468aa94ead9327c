import { choiceInput, columnsIn, mappedFields } from '#modules/payments/face.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { mapColumns } from '../commands/map-columns.ts'
import { getReading } from '../queries/get-reading.ts'
import { type HeldColumn, heldColumns } from '../rules/held-columns.ts'
import { reasonsFor, unknownHeader } from '../rules/reading-state.ts'
import { readingText, say } from './parts.tsx'

async function fileIn(c: Ctx, id: string) {
  const { files, problems } = await getReading(c.world, c.actor, { id })
  const isUnknown = (name: string) => unknownHeader(reasonsFor(problems, name, files.length)) !== undefined
  const asked = c.form.text('file', c.query('file'))
  const file =
    files.find(({ position }) => String(position) === asked) ?? files.find(({ name }) => isUnknown(name)) ?? files[0]
  if (!file || !isUnknown(file.name)) return { files, file, columns: [] }
  const { header, rows } = await columnsIn(c.world.files, file.sha256, choiceInput.parse(file.choice))
  return { files, file, columns: heldColumns(header, rows) }
}

// lines in the order of the columns, for a file may have more of them than a screen is wide
const Held = ({ c, columns }: { c: Ctx; columns: readonly HeldColumn[] }) => {
  const t = say(c)
  return (
    <Section title={t('statements.map-columns.held')}>
      <Table
        caption={t('statements.map-columns.held')}
        captionHidden
        rows={columns}
        empty={{ title: t('statements.no-rows'), text: t('statements.not-to-map') }}
        columns={[
          { key: 'name', label: t('statements.field.column'), priority: 1, cell: ({ name }) => name },
          { key: 'first', label: t('statements.first-rows'), cell: ({ first }) => first.join(' · ') },
        ]}
      />
    </Section>
  )
}

/** What the columns of a file hold that no layout fits, beside what stands in them. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const id = c.param('id')
  const { files, file, columns } = await fileIn(c, id)
  const here = `/statements/readings/${id}`
  const options = columns.map(({ name: value, first: [example] }) => ({
    value,
    label: example === undefined ? value : t('statements.column-example', { column: value, example }),
  }))
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
      <Held c={c} columns={columns} />
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
            options={options}
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
