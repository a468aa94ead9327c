import { Refusal } from '#platform/errors.ts'
import { severalFiles } from '#platform/web/body.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import type { Upload } from '#platform/web/form.ts'
import { FilesField } from '#ui/compound-fields.tsx'
import { Form } from '#ui/form.tsx'
import { Details, PageHeader } from '#ui/page.tsx'
import { readFile } from '../commands/read-file.ts'
import { mostFiles } from '../rules/reading-files.ts'
import { ChoiceFields, FundField, say } from './parts.tsx'

// twice as many as are read, so that whoever chooses too many hears so and loses none
export const takes = severalFiles(2 * mostFiles)

// one that is empty may tell of a period without payments, but among others it may well be one that did not arrive
const isTaken = ({ flaw }: Upload, of: readonly Upload[]) => !flaw || (flaw === 'empty' && of.length === 1)

/** The form for files of payments. */
export function show(c: Ctx): Answer {
  const t = say(c)
  const given = c.form.uploads('files')
  return page(
    t('statements.read-file.title'),
    <>
      <PageHeader
        title={t('statements.read-file.title')}
        lead={t('statements.read-file.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
      />
      <Form
        action="/statements/read"
        submit={t('statements.read-file.submit')}
        cancelHref="/statements"
        problems={c.form.problems}
        multipart
      >
        <FilesField
          name="files"
          label={t('statements.field.files')}
          hint={t('statements.field.files.hint', { most: mostFiles })}
          kept={given.filter((file) => isTaken(file, given))}
          required
        />
        <FundField c={c} fund={undefined} />
        <Details summary={t('statements.how-read.several')}>
          <p>{t('statements.how-read.lead')}</p>
          <ChoiceFields c={c} choice={{}} />
        </Details>
      </Form>
    </>,
  )
}

/** Goes to the reading of the files; one that is too large or empty is named, and the others stay chosen. */
export async function submit(c: Ctx): Promise<Answer> {
  const given = c.form.uploads('files')
  if (given.length === 0) throw new Refusal('main.imports.choose-file', 'files')
  const flawed = given.filter((file) => !isTaken(file, given))
  if (flawed.length > 0)
    throw Refusal.of(
      flawed.map(({ name, flaw }) => new Refusal(`statements.file-${flaw}`, 'files', { name: name || '–' })),
    )
  const files = given.map(({ sha256, name }) => ({ sha256, name }))
  const { id } = await readFile(c.world, c.actor, { ...c.form.values, files })
  return redirect(`/statements/readings/${id}`)
}
