import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { writeLetters } from '../commands/write-letters.ts'
import { getGiver } from '../queries/get-giver.ts'
import { Preview, say } from './parts.tsx'

async function previewOf(c: Ctx) {
  const giver = c.query('giver')
  return giver !== undefined && c.may('thanks.get-giver') ? getGiver(c.world, c.actor, { giver }) : undefined
}

/** Letters of thanks, to one giver or to all who wait for one. */
export async function show(c: Ctx) {
  const t = say(c)
  const chosen = await previewOf(c)
  return page(
    t('thanks.write-letters.title'),
    <>
      <PageHeader
        title={t('thanks.write-letters.title')}
        lead={t('thanks.write-letters.lead')}
        breadcrumb={[{ href: '/thanks', label: t('thanks.list-waiting.title') }]}
      />
      <Preview c={c} writing={chosen?.writing} />
      <Form
        action={`${c.url.pathname}${c.url.search}`}
        submit={t('thanks.write-letters.submit')}
        problems={c.form.problems}
        cancelHref="/thanks"
      >
        <TextField
          name="giver"
          label={t('thanks.field.giver')}
          hint={t('thanks.write-letters.giver.hint')}
          autocomplete="off"
          value={c.form.text('giver', c.query('giver'))}
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  writeLetters,
  (c) => c.form.values,
  (_, { id }) => redirect(`/thanks/prints/${id}`),
)
