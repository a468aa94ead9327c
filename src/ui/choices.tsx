import type { Child } from 'hono/jsx'
import { useUiWords } from './context.tsx'
import { type ControlAttributes, FieldFrame, type FieldProps, GroupFrame, useField } from './field-frame.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}

const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => 'options' in entry

const Options = (props: { options: readonly Option[]; value?: string | undefined }) => (
  <>
    {props.options.map(({ value, label }) => (
      <option value={value} selected={value === props.value}>
        {label}
      </option>
    ))}
  </>
)

/**
 * The bare list of a choice; `choose` puts an empty entry in front, a short one where little room is. `empty` says what it
 * means to choose nothing.
 */
export const Select = (props: {
  control: Omit<ControlAttributes, 'aria-required'> & { 'aria-label'?: string }
  options: readonly (Option | OptionGroup)[]
  value?: string | undefined
  choose?: boolean | 'short' | undefined
  empty?: string | undefined
}) => {
  const t = useUiWords()
  return (
    <select {...props.control}>
      {props.choose && (
        <option value="">{props.empty ?? t(props.choose === 'short' ? 'ui.choose-short' : 'ui.choose')}</option>
      )}
      {props.options.map((entry) =>
        isGroup(entry) ? (
          <optgroup label={entry.label}>
            <Options options={entry.options} value={props.value} />
          </optgroup>
        ) : (
          <Options options={[entry]} value={props.value} />
        ),
      )}
    </select>
  )
}

/** One of many. The empty entry "choose…" is there unless `choose` is false. */
export const SelectField = (
  props: FieldProps & {
    options: readonly (Option | OptionGroup)[]
    value?: string | undefined
    choose?: boolean | undefined
  },
) => (
  <FieldFrame {...props}>
    {(control) => (
      <Select control={control} options={props.options} value={props.value} choose={props.choose ?? true} />
    )}
  </FieldFrame>
)

interface ChoiceOption extends Option {
  readonly hint?: Child
}

/** One of few: radio buttons. For any of few there is a `CheckField` each, with a name of its own. */
export const ChoiceField = (props: FieldProps & { options: readonly ChoiceOption[]; value?: string | undefined }) => (
  <GroupFrame {...props}>
    {(control) =>
      props.options.map((option, index) => (
        <ChoiceLine
          id={`${control.id}-${index}`}
          name={props.name}
          option={option}
          checked={option.value === props.value}
        />
      ))
    }
  </GroupFrame>
)

const ChoiceLine = (props: { id: string; name: string; option: ChoiceOption; checked: boolean }) => (
  <div class="choice">
    <input
      id={props.id}
      type="radio"
      name={props.name}
      value={props.option.value}
      checked={props.checked}
      aria-describedby={props.option.hint ? `${props.id}-hint` : undefined}
    />
    <label for={props.id}>{props.option.label}</label>
    {props.option.hint && (
      <p class="hint" id={`${props.id}-hint`}>
        {props.option.hint}
      </p>
    )}
  </div>
)

/** A box to tick; sends `value` ("yes" unless given) when ticked, else nothing. Never says "optional". */
export const CheckField = (props: FieldProps & { checked?: boolean | undefined; value?: string | undefined }) => {
  const t = useUiWords()
  const { control, error } = useField(props)
  return (
    <div class={error ? 'field invalid' : 'field'}>
      {error && (
        <p class="error" id={`${control.id}-error`}>
          <span class="unseen">{t('ui.problem')} </span>
          {error}
        </p>
      )}
      <div class="choice">
        <input {...control} type="checkbox" value={props.value ?? 'yes'} checked={props.checked ?? false} />
        <label for={control.id}>{props.label}</label>
        {props.hint && (
          <p class="hint" id={`${control.id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  )
}
