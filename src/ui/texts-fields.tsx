import type { Texts } from '#platform/texts.ts'
import type { Form } from '#platform/web/form.ts'
import { type Language, languages } from '#platform/words.ts'
import { useLanguage } from './context.tsx'
import { TextArea, TextField } from './fields.tsx'

/**
 * A text by language, sent as `name.en` …: a field for each, the reader's own language first. With `required` the English one
 * must be there and comes first; with `rows` each has several lines.
 */
export const TextsFields = (props: {
  form: Form
  name: string
  labelOf: (language: Language) => string
  /** What is recorded so far. */
  texts?: Texts | undefined
  required?: boolean | undefined
  rows?: number | undefined
}) => {
  const own = useLanguage()
  const first = props.required ? 'en' : own
  const inOrder = [first, ...languages.filter((language) => language !== first)]
  return (
    <>
      {inOrder.map((language) => {
        const name = `${props.name}.${language}`
        const field = {
          name,
          label: props.labelOf(language),
          language,
          value: props.form.text(name, props.texts?.[language]),
          required: props.required && language === 'en',
        }
        return props.rows ? <TextArea {...field} rows={props.rows} /> : <TextField {...field} />
      })}
    </>
  )
}
