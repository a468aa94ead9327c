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
  /** Suggestions for a text. */
  readonly suggestions?: readonly { value: string; label?: string | undefined }[] | undefined
  readonly width?: 'short' | 'wide' | undefined
}

export type Line = Readonly<Record<string, string | undefined>>

const PartControl = (props: { part: LinePart; control: ControlAttributes; value: string; list: string }) => {
  const { part, control, value } = props
  if (part.options) return <Select control={control} options={part.options} value={value} choose={true} />
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

const LineCell = (props: { part: LinePart; name: string; value: string; list: string }) => {
  const { control, error } = useField({ name: props.name, label: props.part.label })
  return (
    <div class={`line-part line-${props.part.width ?? 'normal'}`}>
      <label for={control.id}>{props.part.label}</label>
      <PartControl part={props.part} control={control} value={props.value} list={props.list} />
      {error && (
        <p class="error" id={`${control.id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

const LineRow = (props: {
  index: number
  name: string
  parts: readonly LinePart[]
  line: Line
  removable: boolean
  list: (key: string) => string
}) => {
  const t = useUiWords()
  const number = props.index + 1
  const path = `${props.name}.${props.index}`
  return (
    <li class="line">
      <fieldset id={fieldId(useContext(FormContext).id, path)} tabindex={-1}>
        <legend>{t('ui.line', { number })}</legend>
        <div class="line-parts">
          {props.parts.map((part) => (
            <LineCell
              part={part}
              name={`${path}.${part.key}`}
              value={props.line[part.key] ?? ''}
              list={props.list(part.key)}
            />
          ))}
          {props.removable && (
            <Button tone="quiet" name="remove-line" value={path} label={t('ui.remove-line', { number })}>
              {t('ui.remove')}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
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
