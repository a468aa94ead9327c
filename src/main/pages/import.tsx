import { NotAllowed, NotFound, Refusal } from '#platform/errors.ts'
import type { ImportDefinition, ImportResult } from '#platform/imports/definition.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { exampleOf, templateOf } from '#platform/imports/template.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { emptyForm, formOf } from '#platform/web/form.ts'
import { Code, LinkButton, Notice } from '#ui/basics.tsx'
import { FileField } from '#ui/compound-fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { catalogue } from '../catalogue.ts'
import { sentencesOfImport } from '../import-result.ts'
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

/** What a column holds, in words of its import or of all imports; `title_ja` has the words of `title`. */
function meaningOf(c: Ctx, name: string, header: string): string {
  const [, text = header] = /^(.+)_(?:en|ja|ko|zh)$/.exec(header) ?? []
  const keys = [`${name}.column.${header}`, `${name}.column.${text}`, `imports.column.${header}`]
  const key = keys.find((key) => catalogue.has(key))
  return key ? c.say(key) : ''
}

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
          {
            key: 'meaning',
            label: t('main.imports.meaning'),
            cell: ({ header }) => meaningOf(props.c, props.definition.name, header),
          },
          {
            key: 'example',
            label: t('main.imports.example-value'),
            fit: props.definition.columns.every((column) => exampleIn(column).length < 24),
            cell: (column) => (exampleIn(column) === '' ? '' : <Code>{exampleIn(column)}</Code>),
          },
          { key: 'accepts', label: t('main.imports.accepts'), cell: ({ accepts }) => accepts?.join(', ') ?? '' },
        ]}
      />
    </Section>
  )
}

const count = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? BigInt(text) : undefined)

type Done = Omit<ImportResult, 'total'>

// what came in without a difference is told by the address of the page
function doneBefore(c: Ctx): Done | undefined {
  const [added, known] = [count(c.query('added')), count(c.query('known'))]
  if (added === undefined || known === undefined) return undefined
  return { added, known, differing: 0n, differences: [] }
}

const DoneNotice = ({ c, done, list }: { c: Ctx; done: Done; list: string | undefined }) => {
  const t = mainWords.in(c.language)
  return (
    <Notice tone={done.differing > 0n ? 'warning' : 'success'} live>
      {sentencesOfImport(c.language, done).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {list && <LinkButton href={list}>{t('main.imports.list')}</LinkButton>}
    </Notice>
  )
}

// the one field is the form: its problems stand in the summary alone
const FileForm = ({ c, path }: { c: Ctx; path: string }) => {
  const t = mainWords.in(c.language)
  const problems = c.form.problems.map(({ text }) => ({ text }))
  return (
    <Form
      action={path}
      submit={t('main.imports.submit')}
      multipart
      problems={problems}
      buttons={
        problems.length > 0 && <LinkButton href={`${path}/template.csv`}>{t('main.imports.take-template')}</LinkButton>
      }
    >
      <FileField
        name="file"
        label={t('main.imports.file')}
        hint={t('main.imports.file.hint')}
        accept=".csv,.tsv,.txt,text/csv"
        kept={c.form.upload('file')}
        required
      />
    </Form>
  )
}

function importPage(c: Ctx, done: Done | undefined): Answer {
  const definition = definitionFor(c)
  const t = mainWords.in(c.language)
  const title = c.say(`${definition.name}.title`)
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
      {done && <DoneNotice c={c} done={done} list={definition.list} />}
      <Section title={done && t('main.imports.another')}>
        <FileForm c={c} path={path} />
      </Section>
      <Columns c={c} definition={definition} />
    </>,
  )
}

/** The form for a file of one kind of record, with what its columns must hold. */
export const show = (c: Ctx): Answer => importPage(c, doneBefore(c))

function refused(c: Ctx, name: string, refusal: Refusal): Answer {
  const problems = describeProblems(c.say, name, refusal).map((text) => ({ text }))
  const again = importPage({ ...c, form: formOf(c.form.values, problems, true) }, undefined)
  return again.kind === 'page' ? { ...again, status: 422 } : again
}

/**
 * Takes the file, all rows or none; every problem is told with file, line and column, and the file stays chosen. References
 * of known rows that differ are told on the answer itself, never in an address.
 */
export async function submit(c: Ctx): Promise<Answer> {
  const { name } = definitionFor(c)
  const file = c.form.upload('file')
  if (!file) throw new Refusal('main.imports.choose-file', 'file')
  try {
    const done = (await importNamed(name)(c.world, c.actor, { sha256: file.sha256, name: file.name })) as ImportResult
    if (done.differing > 0n) return importPage({ ...c, form: emptyForm }, done)
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
