import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { localeOf } from '#platform/words.ts'
import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

/** What a badge or a notice says by its colour; the words must say it too. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'
/** How much a button asks for: one primary on a page at most. */
export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet'

const buttonClass = (tone: ButtonTone = 'plain') => `button button-${tone}`

/** A submit button of a form. `name` and `value` tell the page which of several was pressed. */
export const Button = (props: {
  tone?: ButtonTone | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  label?: string | undefined
  children?: Child
}) => (
  <button
    type="submit"
    class={buttonClass(props.tone)}
    name={props.name}
    value={props.value}
    form={props.form}
    aria-label={props.label}
  >
    {props.children}
  </button>
)

/** A link that looks like a button, for going to a form. */
export const LinkButton = (props: {
  href: string
  tone?: ButtonTone | undefined
  download?: string | undefined
  children?: Child
}) => (
  <a class={buttonClass(props.tone)} href={safeHref(props.href)} download={props.download}>
    {props.children}
  </a>
)

/** A button with a form of its own, for a single act without input; `values` are sent with it. */
export const PostButton = (props: {
  action: string
  tone?: ButtonTone | undefined
  values?: Readonly<Record<string, string>> | undefined
  label?: string | undefined
  children?: Child
}) => (
  <form class="post-button" method="post" action={safeHref(props.action)}>
    {Object.entries(props.values ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button tone={props.tone} label={props.label}>
      {props.children}
    </Button>
  </form>
)

/** A short word about a state. */
export const Badge = (props: { tone?: Tone | undefined; children?: Child }) => (
  <span class={props.tone ? `badge tone-${props.tone}` : 'badge'}>{props.children}</span>
)

/** A message of the page. `live` reads it out when the page opens (a result of the last act). */
export const Notice = (props: {
  tone?: Tone | undefined
  title?: string | undefined
  live?: boolean | undefined
  children?: Child
}) => {
  const t = useUiWords()
  const tone = props.tone ?? 'info'
  return (
    <div class={`notice tone-${tone}`} role={props.live ? 'status' : undefined}>
      <p class="notice-title">{props.title ?? t(`ui.${tone}`)}</p>
      {props.children}
    </div>
  )
}

/** Text of less weight. */
export const Muted = (props: { children?: Child }) => <span class="muted">{props.children}</span>

/** A code, hash or identifier, in letters of one width that may break anywhere. */
export const Code = (props: { children?: Child }) => <code>{props.children}</code>

/** Text in another language than the page (a name, a quotation): right font, right voice. */
export const Foreign = (props: { language: Language; children?: Child }) => (
  <span lang={localeOf[props.language]}>{props.children}</span>
)
