import type { Child } from 'hono/jsx'
import { Button } from './basics.tsx'
import { type Option, SelectField } from './choices.tsx'
import { FormContext, useUiWords } from './context.tsx'
import { HiddenField } from './fields.tsx'
import { safeHref } from './link.tsx'

export interface ActiveFilter {
  readonly label: string
  readonly removeHref: string
}

/** The address of a list without one of the values to which it is narrowed, from its first page on. */
export function without(url: URL, name: string): string {
  const rest = new URLSearchParams(url.searchParams)
  for (const gone of [name, 'after', 'before', 'lang']) rest.delete(gone)
  return rest.size === 0 ? url.pathname : `${url.pathname}?${rest}`
}

/**
 * Narrows a list by a GET form of fields; the filters in use stand below and can be taken off one by one. On a phone the
 * form opens by a switch.
 */
export const Filters = (props: {
  /** The address of the list; the order that it asks for stays. */
  url: URL
  active?: readonly ActiveFilter[] | undefined
  children?: Child
}) => {
  const t = useUiWords()
  const order = props.url.searchParams.get('order')
  return (
    <FormContext.Provider value={{ id: 'filter', problems: [], marksOptional: false, labels: new Map() }}>
      <search class="filters">
        <details class="filters-switch">
          <summary>{t('ui.filters')}</summary>
        </details>
        <form action={safeHref(props.url.pathname)} aria-label={t('ui.filters')}>
          {props.children}
          {order && <HiddenField name="order" value={order} />}
          <Button>{t('ui.apply')}</Button>
        </form>
        {props.active && props.active.length > 0 && <Active filters={props.active} clearHref={props.url.pathname} />}
      </search>
    </FormContext.Provider>
  )
}

/** One of the values to which a list can be narrowed, or all of them; the one in the address is chosen. */
export const FilterSelect = (props: {
  url: URL
  name: string
  label: string
  /** What no choice is called: "All funds". */
  all: string
  options: readonly Option[]
}) => (
  <SelectField
    name={props.name}
    label={props.label}
    choose={false}
    value={props.url.searchParams.get(props.name)?.trim() ?? ''}
    options={[{ value: '', label: props.all }, ...props.options]}
  />
)

const Active = (props: { filters: readonly ActiveFilter[]; clearHref: string }) => {
  const t = useUiWords()
  return (
    <div class="filters-active">
      <p>{t('ui.active-filters')}</p>
      <ul>
        {props.filters.map(({ label, removeHref }) => (
          <li>
            <a class="chip" href={safeHref(removeHref)} aria-label={t('ui.remove-filter', { filter: label })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <a href={safeHref(props.clearHref)}>{t('ui.clear')}</a>
    </div>
  )
}
