import { type Option, type OptionGroup, Select } from './choices.tsx'
import { useUiWords } from './context.tsx'
import {
  type ControlAttributes,
  FieldFrame,
  type FieldPart,
  type FieldProps,
  GroupFrame,
  useField,
} from './field-frame.tsx'

// the parts share what describes the group; each has a name and an id of its own
function usePart(group: ControlAttributes, { key, label }: FieldPart) {
  const { control } = useField({ name: `${group.name}.${key}`, label })
  return {
    id: control.id,
    name: control.name,
    'aria-describedby': group['aria-describedby'],
    'aria-invalid': control['aria-invalid'] ?? group['aria-invalid'],
  }
}

interface Pair extends FieldProps {
  /** What the amount is called apart from its currency or unit. */
  amountLabel: string
  amount?: string | undefined
  /** Part of the second name and its chosen value. */
  second: { key: string; label: string; value?: string | undefined }
  options: readonly (Option | OptionGroup)[]
}

const AmountAndChoice = (props: Pair) => {
  const amount = { key: 'amount', label: props.amountLabel }
  // the summary knows the amount by the label of the whole, and the choice by both
  const second = { key: props.second.key, label: `${props.label} · ${props.second.label}` }
  return (
    <GroupFrame {...props} inner={[amount, props.second]}>
      {(control) => (
        <div class="pair">
          <input
            {...usePart(control, { ...amount, label: props.label })}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            value={props.amount ?? ''}
            aria-label={amount.label}
          />
          <Select
            control={{ ...usePart(control, second), 'aria-label': props.second.label }}
            options={props.options}
            value={props.second.value}
            choose={props.second.value === undefined && props.options.length > 1 && 'short'}
          />
        </div>
      )}
    </GroupFrame>
  )
}

/** Money: sends `name.amount` (as typed) and `name.currency` (ISO code). */
export const MoneyField = (
  props: FieldProps & {
    amount?: string | undefined
    currency?: string | undefined
    currencies: readonly (Option | OptionGroup)[]
  },
) => {
  const t = useUiWords()
  const second = { key: 'currency', label: t('ui.currency'), value: props.currency }
  return <AmountAndChoice {...props} amountLabel={t('ui.amount')} second={second} options={props.currencies} />
}

/** A quantity: sends `name.amount` (as typed) and `name.unit`. */
export const QuantityField = (
  props: FieldProps & {
    amount?: string | undefined
    unit?: string | undefined
    units: readonly (Option | OptionGroup)[]
  },
) => {
  const t = useUiWords()
  const second = { key: 'unit', label: t('ui.unit'), value: props.unit }
  return <AmountAndChoice {...props} amountLabel={props.label} second={second} options={props.units} />
}

/** A file. One that came with a refused form stays: its token is sent as `kept.<name>`. The form must be multipart. */
export const FileField = (
  props: FieldProps & {
    accept?: string | undefined
    kept?: { name: string; token: string } | undefined
  },
) => {
  const t = useUiWords()
  return (
    <FieldFrame {...props}>
      {(control) => (
        <>
          {props.kept && (
            <p class="kept">
              {t('ui.kept-file', { name: props.kept.name })}
              <input type="hidden" name={`kept.${props.name}`} value={props.kept.token} />
            </p>
          )}
          <input {...control} type="file" accept={props.accept} />
        </>
      )}
    </FieldFrame>
  )
}

/**
 * Several files. Those that came with a refused form stay unless they are unticked, and more may be chosen: their tokens are sent as
 * `kept.<name>.<n>`. The form must be multipart.
 */
export const FilesField = (
  props: FieldProps & {
    accept?: string | undefined
    kept: readonly { readonly name: string; readonly token: string }[]
  },
) => {
  const t = useUiWords()
  return (
    <FieldFrame {...props}>
      {(control) => (
        <>
          {props.kept.length > 0 && (
            <fieldset class="kept">
              <legend>{t('ui.kept-files')}</legend>
              {props.kept.map(({ name, token }, at) => (
                <div class="choice">
                  <input
                    id={`${control.id}-kept-${at}`}
                    type="checkbox"
                    name={`kept.${props.name}.${at}`}
                    value={token}
                    checked={true}
                  />
                  <label for={`${control.id}-kept-${at}`}>{name}</label>
                </div>
              ))}
            </fieldset>
          )}
          <input {...control} type="file" accept={props.accept} multiple={true} />
        </>
      )}
    </FieldFrame>
  )
}
