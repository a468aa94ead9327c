import { raw } from 'hono/html'
import { type Child, Fragment, useContext } from 'hono/jsx'
import { Button } from './basics.tsx'
import { FormContext, fieldId, type Problem, useUiWords } from './context.tsx'
import { useField } from './field-frame.tsx'
import { safeHref } from './link.tsx'

export type { Problem } from './context.tsx'

// a problem of `gift.currency` is known by the label of `gift`
function labelOf(labels: ReadonlyMap<string, string>, field: string): string | undefined {
  return labels.get(field) ?? labels.get(field.slice(0, Math.max(field.lastIndexOf('.'), 0)))
}

const ProblemSummary = (props: { id: string; problems: readonly Problem[]; labels: ReadonlyMap<string, string> }) => {
  const t = useUiWords()
  const sentence = (field: string, text: string) => {
    const label = labelOf(props.labels, field)
    return label ? t('ui.problem-of', { label, text }) : text
  }
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus={true}>
      <h2>{t('ui.problems', { count: props.problems.length })}</h2>
      <ul>
        {props.problems.map(({ field, text }) => (
          <li>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${encodeURIComponent(fieldId(props.id, field))}`}>{sentence(field, text)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

// the summary stands first and says the labels, which are known when the fields below it are rendered
const Problems = (props: { id: string; problems: readonly Problem[]; children?: Child }) => {
  const { labels } = useContext(FormContext)
  const below = (fields: string) => (
    <>
      <ProblemSummary id={props.id} problems={props.problems} labels={labels} />
      {raw(fields)}
    </>
  )
  const fields: unknown = Fragment({ children: props.children }).toString()
  return fields instanceof Promise ? fields.then(below) : below(String(fields))
}

/**
 * A form with a summary of its problems, its fields and its buttons. Fields find their problem by name; a problem without
 * `field` stands in the summary alone. `id` must differ where a page has two forms. `buttons` stand beside `submit`.
 */
export const Form = (props: {
  action: string
  submit: string
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  problems?: readonly Problem[] | undefined
  submitTone?: 'primary' | 'danger' | undefined
  cancelHref?: string | undefined
  multipart?: boolean | undefined
  buttons?: Child
  children?: Child
}) => {
  const t = useUiWords()
  const id = props.id ?? 'form'
  const problems = props.problems ?? []
  return (
    <FormContext.Provider value={{ id, problems, marksOptional: true, labels: new Map() }}>
      <form
        class="form"
        id={id}
        method={props.method ?? 'post'}
        action={safeHref(props.action)}
        enctype={props.multipart ? 'multipart/form-data' : undefined}
        novalidate={true}
      >
        {/* Enter presses the first button of a form, which might be "add a line" */}
        <button type="submit" class="enter" />
        {problems.length > 0 ? (
          <Problems id={id} problems={problems}>
            {props.children}
          </Problems>
        ) : (
          props.children
        )}
        <div class="actions form-actions">
          <Button tone={props.submitTone ?? 'primary'}>{props.submit}</Button>
          {props.buttons}
          {props.cancelHref && (
            <a class="button button-quiet" href={safeHref(props.cancelHref)}>
              {t('ui.cancel')}
            </a>
          )}
        </div>
      </form>
    </FormContext.Provider>
  )
}

interface GroupProps {
  hint?: Child
  children?: Child
}

const NamedGroup = (props: GroupProps & { name: string; title: string }) => {
  const t = useUiWords()
  const { control, error } = useField({ name: props.name, label: props.title })
  return (
    <fieldset class="field-group" id={control.id} tabindex={-1} aria-describedby={control['aria-describedby']}>
      <legend>{props.title}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {error && (
        <p class="error" id={`${control.id}-error`}>
          <span class="unseen">{t('ui.problem')} </span>
          {error}
        </p>
      )}
      {props.children}
    </fieldset>
  )
}

/** Fields that belong together, under a heading. With a `name` the group shows the problem that is of no single one of them. */
export const FieldGroup = (
  props: GroupProps & ({ title: Child; name?: undefined } | { title: string; name: string }),
) =>
  props.name !== undefined ? (
    <NamedGroup {...props} />
  ) : (
    <fieldset class="field-group">
      <legend>{props.title}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  )

/** Short fields beside each other where there is room. */
export const FieldRow = (props: { children?: Child }) => <div class="field-row">{props.children}</div>
