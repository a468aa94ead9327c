import { NotAllowed, NotFound, Refusal } from '#platform/errors.ts'
import type { ImportDefinition, ImportResult } from '#platform/imports/definition.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { exampleOf, templateOf } from '#platform/imports/template.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { formOf } from '#platform/web/form.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { FileField } from '#ui/compound-fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { importNamed, imports } from '../registry.ts'
import { mainWords } from '../words/words.ts'

function definitionFor(c: Ctx): ImportDefinition {
  const definition = imports.get(c.param('name'))
  if (!definition) throw new NotFound()
  if (!c.may(definition.name)) throw new NotAllowed(definition.name)
  return definition
}

const exampleIn = ({ example }: ImportDefinition['columns'][number]) =>
  typeof example === 'string' ? example : (example.find((value) => value !== '') ?? '')

const Columns = (props: { c: Ctx; definition: ImportDefinition }) => {
  const t = mainWords.in(props.c.language)
  return (
    <Section title={t('main.imports.columns')}>
      <Table
        caption={t('main.imports.columns')}
        captionHidden
        rows={props.definition.columns}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'column', label: t('main.imports.column'), priority: 1, cell: ({ header }) => header },
          {
            key: 'required',
            label: t('main.imports.required'),
            fit: true,
            cell: ({ required }) => (required ? t('main.imports.yes') : ''),
          },
          { key: 'example', label: t('main.imports.example-value'), cell: (column) => exampleIn(column) },
          { key: 'accepts', label: t('main.imports.accepts'), cell: ({ accepts }) => accepts?.join(', ') ?? '' },
        ]}
      />
    </Section>
  )
}

const count = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? BigInt(text) : undefined)

/** The form for a file of one kind of record, with what its columns must hold. */
export function show(c: Ctx): Answer {
  const definition = definitionFor(c)
  const t = mainWords.in(c.language)
  const title = c.say(`${definition.name}.title`)
  const [added, known] = [count(c.query('added')), count(c.query('known'))]
  const kept = c.form.upload('file')
  const path = `/imports/${definition.name}`
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={t('main.imports.lead')}
        breadcrumb={[{ href: '/imports', label: t('main.imports.title') }]}
        actions={
          <>
            <LinkButton href={`${path}/template.csv`}>{t('main.imports.template')}</LinkButton>
            <LinkButton href={`${path}/example.csv`}>{t('main.imports.example')}</LinkButton>
          </>
        }
      />
      {added !== undefined && known !== undefined && (
        <Notice tone="success" live>
          {t('main.imports.done', { added, known })}
        </Notice>
      )}
      <Form action={path} submit={t('main.imports.submit')} multipart problems={c.form.problems}>
        <FileField
          name="file"
          label={t('main.imports.file')}
          hint={t('main.imports.file.hint')}
          accept=".csv,.tsv,.txt,text/csv"
          kept={kept}
          required
        />
      </Form>
      <Columns c={c} definition={definition} />
    </>,
  )
}

function refused(c: Ctx, name: string, refusal: Refusal): Answer {
  const problems = describeProblems(c.say, name, refusal).map((text) => ({ field: 'file', text }))
  const again = show({ ...c, form: formOf(c.form.values, problems, true) })
  return again.kind === 'page' ? { ...again, status: 422 } : again
}

/** Takes the file, all rows or none; every problem is told with file, line and column, and the file stays chosen. */
export async function submit(c: Ctx): Promise<Answer> {
  const { name } = definitionFor(c)
  const file = c.form.upload('file')
  if (!file) throw new Refusal('main.imports.choose-file', 'file')
  try {
    const done = (await importNamed(name)(c.world, c.actor, { sha256: file.sha256, name: file.name })) as ImportResult
    return redirect(`/imports/${name}?added=${done.added}&known=${done.known}`)
  } catch (error) {
    if (error instanceof Refusal) return refused(c, file.name, error)
    throw error
  }
}

const csvFile = (name: string, text: string): Answer => ({
  kind: 'file',
  name,
  type: 'text/csv; charset=utf-8',
  body: new TextEncoder().encode(text),
})

/** The header line, to begin a file with. */
export const template = {
  show(c: Ctx): Answer {
    const definition = definitionFor(c)
    return csvFile(`${definition.name}-template.csv`, templateOf(definition))
  },
}

/** A small file that the import takes. */
export const example = {
  show(c: Ctx): Answer {
    const definition = definitionFor(c)
    return csvFile(`${definition.name}-example.csv`, exampleOf(definition))
  },
}
