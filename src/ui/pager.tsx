import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

/** A field that opens the list at a day, a code or a letter; `keep` are the other parameters of the address. */
export interface PagerJump {
  readonly action: string
  readonly label: string
  readonly value?: string | undefined
  readonly example?: string | undefined
  readonly keep?: Iterable<readonly [string, string]> | undefined
}

const Jump = (props: PagerJump) => {
  const t = useUiWords()
  return (
    <form class="pager-jump" action={safeHref(props.action)}>
      {[...(props.keep ?? [])].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="pager-from">{props.label}</label>
      <input
        id="pager-from"
        type="text"
        name="from"
        autocomplete="off"
        value={props.value ?? ''}
        placeholder={props.example}
      />
      <button type="submit" class="button button-plain">
        {t('ui.jump')}
      </button>
    </form>
  )
}

/** Moves through a list; `text` says where one is ("1–50 of 10,000+"). */
export const Pager = (props: {
  text: string
  first?: string | undefined
  previous?: string | undefined
  next?: string | undefined
  jump?: PagerJump | undefined
}) => {
  const t = useUiWords()
  const links = [
    { href: props.first, label: t('ui.first'), rel: undefined },
    { href: props.previous, label: t('ui.previous'), rel: 'prev' },
    { href: props.next, label: t('ui.next'), rel: 'next' },
  ].filter(({ href }) => href !== undefined)
  return (
    <nav class="pager" aria-label={t('ui.pages')}>
      <p>{props.text}</p>
      {props.jump && <Jump {...props.jump} />}
      {links.length > 0 && (
        <div class="pager-links">
          {links.map(({ href, label, rel }) => (
            <a class="button button-plain" href={safeHref(href)} rel={rel}>
              {label}
            </a>
          ))}
        </div>
      )}
    </nav>
  )
}
