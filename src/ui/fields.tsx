import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { localeOf } from '#platform/words.ts'
import { useUiWords } from './context.tsx'
import { type ControlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

/** How wide an input is, by what it takes; full width unless given. */
export type FieldWidth = 'short' | 'medium' | 'full'

interface TextProps extends FieldProps {
  value?: string | undefined
  width?: FieldWidth | undefined
  /** The language of what is typed, where it is not the page's. */
  language?: Language | undefined
}

/** One line of text, an e-mail address, a password, a telephone number or an address of the web. */
export const TextField = (
  props: TextProps & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | undefined
    autocomplete?: string | undefined
    inputmode?: 'numeric' | 'decimal' | 'text' | undefined
    spellcheck?: boolean | undefined
    /** Stands behind the input: the unit of what is typed. */
    suffix?: string | undefined
  },
) => (
  <FieldFrame {...props}>
    {(control) => (
      <WithSuffix control={control} suffix={props.suffix}>
        {(described) => (
          <input
            {...described}
            class={`width-${props.width ?? 'full'}`}
            type={props.type ?? 'text'}
            value={props.value ?? ''}
            autocomplete={props.autocomplete}
            inputmode={props.inputmode}
            spellcheck={props.spellcheck}
            lang={props.language && localeOf[props.language]}
          />
        )}
      </WithSuffix>
    )}
  </FieldFrame>
)

const WithSuffix = (props: {
  control: ControlAttributes
  suffix: string | undefined
  children: (control: ControlAttributes) => Child
}) => {
  const { control, suffix } = props
  if (!suffix) return <>{props.children(control)}</>
  const id = `${control.id}-suffix`
  const described = [control['aria-describedby'], id].filter(Boolean).join(' ')
  return (
    <div class="suffixed">
      {props.children({ ...control, 'aria-describedby': described })}
      <span id={id}>{suffix}</span>
    </div>
  )
}

/** Several lines of text. */
export const TextArea = (props: TextProps & { rows?: number | undefined; autocomplete?: string | undefined }) => (
  <FieldFrame {...props}>
    {(control) => (
      <textarea
        {...control}
        class={`width-${props.width ?? 'full'}`}
        rows={props.rows ?? 4}
        autocomplete={props.autocomplete}
        lang={props.language && localeOf[props.language]}
      >
        {/* the parser drops one line feed after the tag */}
        {`\n${props.value ?? ''}`}
      </textarea>
    )}
  </FieldFrame>
)

/** A field that people neither see nor reach: whoever fills it is a program. */
export const TrapField = (props: { name: string; label: string }) => (
  <div class="unseen" aria-hidden="true">
    <label>
      {props.label}
      <input type="text" name={props.name} tabindex={-1} autocomplete="off" value="" />
    </label>
  </div>
)

/** A whole number, taken as text: the rule reads it and says what is wrong. */
export const NumberField = (props: TextProps) => (
  <FieldFrame {...props}>
    {(control) => (
      <input
        {...control}
        class={`width-${props.width ?? 'short'}`}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={props.value ?? ''}
      />
    )}
  </FieldFrame>
)

/** An exact day as YYYY-MM-DD. */
export const DateField = (
  props: FieldProps & { value?: string | undefined; min?: string | undefined; max?: string | undefined },
) => (
  <FieldFrame {...props}>
    {(control) => (
      <input {...control} class="width-medium" type="date" value={props.value ?? ''} min={props.min} max={props.max} />
    )}
  </FieldFrame>
)

/** A date as exactly as it is known, as text: a day, several days, a month, a season, a year. */
export const PartialDateField = (props: FieldProps & { value?: string | undefined }) => {
  const t = useUiWords()
  const hint = (
    <>
      {props.hint && (
        <>
          {props.hint}
          <br />
        </>
      )}
      {t('ui.partial-date')}
      {t('ui.partial-date.examples')
        .split(' · ')
        .map((example, index) => (
          <>
            {index > 0 ? ' · ' : ' '}
            <span class="example">{example}</span>
          </>
        ))}
    </>
  )
  return (
    <FieldFrame {...props} hint={hint}>
      {(control) => (
        <input {...control} class="width-medium" type="text" autocomplete="off" value={props.value ?? ''} />
      )}
    </FieldFrame>
  )
}

/** A record chosen by its code: text with suggestions. */
export const DatalistField = (
  props: TextProps & { options: readonly { value: string; label?: string | undefined }[] },
) => (
  <FieldFrame {...props}>
    {(control) => (
      <>
        <input
          {...control}
          class={`width-${props.width ?? 'medium'}`}
          type="text"
          list={`${control.id}-options`}
          autocomplete="off"
          value={props.value ?? ''}
        />
        <datalist id={`${control.id}-options`}>
          {props.options.map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </datalist>
      </>
    )}
  </FieldFrame>
)

/** A value that travels with the form unseen. */
export const HiddenField = (props: { name: string; value: string }) => (
  <input type="hidden" name={props.name} value={props.value} />
)
