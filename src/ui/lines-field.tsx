import { type Child, useContext } from 'hono/jsx'
import { Button } from './basics.tsx'
import { type Option, type OptionGroup, Select } from './choices.tsx'
import { FormContext, fieldId, useUiWords } from './context.tsx'
import { type ControlAttributes, type FieldProps, GroupFrame, useField } from './field-frame.tsx'

/** One part of a line: text, a whole number, a day, or one of several. */
export interface LinePart {
  readonly key: string
  readonly label: string
  readonly input?: 'text' | 'number' | 'date' | undefined
  /** Makes the part a choice. */
  readonly options?: readonly (Option | OptionGroup)[] | undefined
  /** What it means to choose nothing. */
  readonly empty?: string | undefined
  /** Suggestions for a text. */
  readonly suggestions?: readonly { value: string; label?: string | undefined }[] | undefined
  readonly width?: 'short' | 'wide' | undefined
}

export type Line = Readonly<Record<string, string | undefined>>

const PartControl = (props: { part: LinePart; control: ControlAttributes; value: string; list: string }) => {
  const { part, control, value } = props
  if (part.options)
    return <Select control={control} options={part.options} value={value} choose="short" empty={part.empty} />
  return (
    <input
      {...control}
      type={part.input === 'date' ? 'date' : 'text'}
      inputmode={part.input === 'number' ? 'numeric' : undefined}
      list={part.suggestions ? props.list : undefined}
      autocomplete="off"
      value={value}
    />
  )
}

interface LineProps {
  index: number
  name: string
  parts: readonly LinePart[]
  line: Line
  removable: boolean
  list: (key: string) => string
}

const LineRow = (props: LineProps) => {
  const t = useUiWords()
  const form = useContext(FormContext)
  const path = `${props.name}.${props.index}`
  const label = t('ui.line', { number: props.index + 1 })
  const whole = useField({ name: path, label })
  const cells = props.parts.map((part) => ({
    part,
    ...useField({ name: `${path}.${part.key}`, label: `${label} · ${part.label}` }),
  }))
  const errors = [
    { control: whole.control, text: whole.error },
    ...cells.map(({ part, control, error }) => ({
      control,
      text: error && t('ui.problem-of', { label: part.label, text: error }),
    })),
  ].filter(({ text }) => text !== undefined)
  return (
    <li class="line">
      <fieldset id={fieldId(form.id, path)} tabindex={-1} aria-describedby={whole.control['aria-describedby']}>
        <legend>{label}</legend>
        <div class="line-parts">
          {cells.map(({ part, control }) => (
            <div class={`line-part line-${part.width ?? (part.input === 'date' ? 'date' : 'normal')}`}>
              <label for={control.id}>{part.label}</label>
              <PartControl
                part={part}
                control={control}
                value={props.line[part.key] ?? ''}
                list={props.list(part.key)}
              />
            </div>
          ))}
          {props.removable && (
            <div class="line-remove">
              <RemoveButton path={path} number={props.index + 1} />
            </div>
          )}
        </div>
        {errors.map(({ control, text }) => (
          <p class="error" id={`${control.id}-error`}>
            <span class="unseen">{t('ui.problem')} </span>
            {text}
          </p>
        ))}
      </fieldset>
    </li>
  )
}

const RemoveButton = (props: { path: string; number: number }) => {
  const t = useUiWords()
  return (
    <Button tone="quiet" name="remove-line" value={props.path} label={t('ui.remove-line', { number: props.number })}>
      {t('ui.remove')}
    </Button>
  )
}

/**
 * Lines of the same parts: sends `name.0.key`, `name.1.key` … . Its buttons submit the form with `add-line=<name>` or
 * `remove-line=<name>.<index>`; the page then shows the form again with one line more or less. Shows `least` lines.
 */
export const LinesField = (
  props: FieldProps & {
    parts: readonly LinePart[]
    lines: readonly Line[]
    least?: number | undefined
    addLabel?: string | undefined
    footer?: Child
  },
) => {
  const t = useUiWords()
  const form = useContext(FormContext)
  const lines = [...props.lines]
  while (lines.length < (props.least ?? 1)) lines.push({})
  const list = (key: string) => `${fieldId(form.id, props.name)}-${key}-options`
  return (
    <GroupFrame {...props}>
      {() => (
        <>
          <ol class="lines">
            {lines.map((line, index) => (
              <LineRow
                index={index}
                name={props.name}
                parts={props.parts}
                line={line}
                removable={lines.length > 1}
                list={list}
              />
            ))}
          </ol>
          <Suggestions parts={props.parts} list={list} />
          <div class="actions">
            <Button name="add-line" value={props.name}>
              {props.addLabel ?? t('ui.add-line')}
            </Button>
            {props.footer}
          </div>
        </>
      )}
    </GroupFrame>
  )
}

const Suggestions = (props: { parts: readonly LinePart[]; list: (key: string) => string }) => (
  <>
    {props.parts.map(
      (part) =>
        part.suggestions && (
          <datalist id={props.list(part.key)}>
            {part.suggestions.map(({ value, label }) => (
              <option value={value}>{label}</option>
            ))}
          </datalist>
        ),
    )}
  </>
)
