import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { sourceOptions } from '../queries/list-sources.ts'
import { say } from './parts.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

/** The sources to choose from. */
export async function sourcesFor(c: Ctx): Promise<Option[]> {
  const sources = await sourceOptions(c.world.db)
  return sources.map(({ ref, names }) => ({ value: ref, label: textIn(names, c.language) }))
}

/** Who says something. */
export const SourceField = (props: {
  c: Ctx
  sources: readonly Option[]
  value: string | null | undefined
  required?: boolean
}) => {
  const { c, sources, value, required = false } = props
  const t = say(c)
  const none = { value: '', label: t('situation.source.none') }
  return (
    <SelectField
      name="source"
      label={t('situation.source')}
      hint={t('situation.field.source.hint')}
      choose={required}
      value={c.form.text('source', value)}
      options={required ? sources : [none, ...sources]}
      required={required}
    />
  )
}
