import type { Child } from 'hono/jsx'
import { Button } from './basics.tsx'
import { FormContext, useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

export interface ActiveFilter {
  readonly label: string
  readonly removeHref: string
}

/**
 * Narrows a list by a GET form of fields; the filters in use stand below and can be taken off one by one. On a phone the
 * form opens by a switch.
 */
export const Filters = (props: {
  action: string
  clearHref: string
  active?: readonly ActiveFilter[] | undefined
  children?: Child
}) => {
  const t = useUiWords()
  return (
    <FormContext.Provider value={{ id: 'filter', problems: [], marksOptional: false, labels: new Map() }}>
      <search class="filters">
        <details class="filters-switch">
          <summary>{t('ui.filters')}</summary>
        </details>
        <form action={safeHref(props.action)} aria-label={t('ui.filters')}>
          {props.children}
          <Button>{t('ui.apply')}</Button>
        </form>
        {props.active && props.active.length > 0 && <Active filters={props.active} clearHref={props.clearHref} />}
      </search>
    </FormContext.Provider>
  )
}

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
