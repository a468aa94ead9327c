import type { RecordRow, SaidField } from '#platform/changes.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader, Stack } from '#ui/page.tsx'
import { VersionsSection, VoidMark } from '#ui/record.tsx'
import { getTemplate } from '../queries/get-template.ts'
import { say, WordsSection } from './parts.tsx'

function fieldsOf(c: Ctx): SaidField[] {
  const t = say(c)
  const textOf = (row: RecordRow, column: string, language: string) => {
    const texts = row[column]
    const text = typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>)[language] : ''
    return typeof text === 'string' ? text : ''
  }
  return (['subjects', 'bodies'] as const).flatMap((column) =>
    languages.map((language) => ({
      label: `${t(`thanks.field.${column}`)} · ${languageNames[language]}`,
      of: (row: RecordRow) => textOf(row, column, language),
    })),
  )
}

const Buttons = (props: { c: Ctx; template: { id: string; voided_at: Date | null } }) => {
  const { c, template } = props
  const acts = template.voided_at ? (['restore'] as const) : (['correct', 'void'] as const)
  return (
    <>
      {acts
        .filter((verb) => c.may(`thanks.${verb}-template`))
        .map((verb) => (
          <LinkButton href={`/thanks/templates/${template.id}/${verb}`}>
            {say(c)(`thanks.${verb}-template.title`)}
          </LinkButton>
        ))}
    </>
  )
}

/** Words of thanks for an occasion, in each language, and what they were before. */
export async function show(c: Ctx) {
  const t = say(c)
  const template = await getTemplate(c.world, c.actor, { id: c.param('id') })
  const name = t(`thanks.occasion.${template.occasion}`)
  return page(
    name,
    <>
      <PageHeader
        title={name}
        badge={<VoidMark row={template} />}
        breadcrumb={[
          { href: '/thanks', label: t('thanks.list-waiting.title') },
          { href: '/thanks/templates', label: t('thanks.list-templates.title') },
        ]}
        actions={<Buttons c={c} template={template} />}
      />
      <Stack>
        {languages.map((language) => {
          const [subject, body] = [template.subjects[language], template.bodies[language]]
          return subject && body ? <WordsSection c={c} words={{ subject, body, language }} /> : null
        })}
      </Stack>
      <VersionsSection c={c} versions={template.versions} now={{ ...template }} fields={fieldsOf(c)} />
    </>,
  )
}
