import { type Child, useContext } from 'hono/jsx'
import { FormContext, fieldId, useUiWords } from './context.tsx'

/** What every field takes. `error` is for a field outside a Form; inside, the problem is found by `name`. */
export interface FieldProps {
  name: string
  label: string
  hint?: Child
  required?: boolean | undefined
  error?: string | undefined
  /** What the summary of problems calls it, where several fields of a form have the same label. */
  called?: string | undefined
}

/** What a control wears: its name, its id and what describes it. */
export interface ControlAttributes {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-required': 'true' | undefined
}

interface FieldState {
  readonly control: ControlAttributes
  readonly error: string | undefined
}

/** A part of a field: `currency` of `gift`, and what it is called. */
export interface FieldPart {
  readonly key: string
  readonly label: string
}

/** Finds the problems of a field in its form; those of its parts it shows too, each by the name of its part. */
export function useField(props: FieldProps, parts: readonly FieldPart[] = []): FieldState {
  const form = useContext(FormContext)
  const t = useUiWords()
  if (form.problems.length > 0 && props.label) form.labels.set(props.name, props.called ?? props.label)
  const own = form.problems.filter(({ field }) => field === props.name)
  const inner = parts.flatMap(({ key, label }) =>
    form.problems
      .filter(({ field }) => field === `${props.name}.${key}`)
      .map(({ text }) => t('ui.problem-of', { label, text })),
  )
  const error = props.error ?? ([...own.map(({ text }) => text), ...inner].join(' ') || undefined)
  const id = fieldId(form.id, props.name)
  const described = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    error,
    control: {
      id,
      name: props.name,
      'aria-describedby': described || undefined,
      'aria-invalid': props.error || own.length > 0 ? 'true' : undefined,
      'aria-required': props.required ? 'true' : undefined,
    },
  }
}

const Optional = (props: { required?: boolean | undefined }) => {
  const t = useUiWords()
  const { marksOptional } = useContext(FormContext)
  return marksOptional && !props.required ? <span class="optional"> {t('ui.optional')}</span> : null
}

const Notes = (props: { id: string; hint?: Child; error?: string | undefined }) => {
  const t = useUiWords()
  return (
    <>
      {props.hint && (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="error" id={`${props.id}-error`}>
          <span class="unseen">{t('ui.problem')} </span>
          {props.error}
        </p>
      )}
    </>
  )
}

/** One control under its label, with hint and problem. */
export const FieldFrame = (props: FieldProps & { children: (control: ControlAttributes) => Child }) => {
  const { control, error } = useField(props)
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <label for={control.id}>
        {props.label}
        <Optional required={props.required} />
      </label>
      <Notes id={control.id} hint={props.hint} error={error} />
      {props.children(control)}
    </div>
  )
}

/** Several controls under one legend; the summary's link focuses the group itself. */
export const GroupFrame = (
  props: FieldProps & { inner?: readonly FieldPart[]; children: (control: ControlAttributes) => Child },
) => {
  const { control, error } = useField(props, props.inner)
  return (
    <fieldset
      class={error ? 'field invalid' : 'field'}
      id={control.id}
      tabindex={-1}
      aria-describedby={control['aria-describedby']}
    >
      <legend>
        {props.label}
        <Optional required={props.required} />
      </legend>
      <Notes id={control.id} hint={props.hint} error={error} />
      {props.children(control)}
    </fieldset>
  )
}
