import { Refusal } from '#platform/errors.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { FileField } from '#ui/compound-fields.tsx'
import { Form } from '#ui/form.tsx'
import { Details, PageHeader } from '#ui/page.tsx'
import { readFile } from '../commands/read-file.ts'
import { ChoiceFields, FundField, say } from './parts.tsx'

/** The form for a file of payments. */
export function show(c: Ctx): Answer {
  const t = say(c)
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
        <FileField
          name="file"
          label={t('statements.field.file')}
          hint={t('statements.field.file.hint')}
          kept={c.form.upload('file')}
          required
        />
        <FundField c={c} fund={undefined} />
        <Details summary={t('statements.how-read')}>
          <p>{t('statements.how-read.lead')}</p>
          <ChoiceFields c={c} choice={{}} />
        </Details>
      </Form>
    </>,
  )
}

/** Keeps the file and goes to its reading. */
export async function submit(c: Ctx): Promise<Answer> {
  const file = c.form.upload('file')
  if (!file) throw new Refusal('main.imports.choose-file', 'file')
  const asked = { ...c.form.values, sha256: file.sha256, name: file.name }
  const { id } = await readFile(c.world, c.actor, asked)
  return redirect(`/statements/readings/${id}`)
}
