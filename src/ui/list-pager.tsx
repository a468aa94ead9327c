import { Pager } from './pager.tsx'
import type { Column } from './table.tsx'

const withoutPlace = (url: URL): URLSearchParams => {
  const rest = new URLSearchParams(url.searchParams)
  for (const name of ['before', 'after', 'from', 'lang']) rest.delete(name)
  return rest
}

const hrefWith = (url: URL, cursor: { before?: string | undefined; after?: string | undefined }): string => {
  const next = withoutPlace(url)
  if (cursor.before) next.set('before', cursor.before)
  if (cursor.after) next.set('after', cursor.after)
  const query = String(next)
  return query ? `${url.pathname}?${query}` : url.pathname
}

/**
 * Where a click on the heading of the key column leads: the same list turned round, from its beginning. `usual` is its order
 * where the address names none.
 */
export function sortBy(url: URL, usual: 'asc' | 'desc'): NonNullable<Column<never>['sort']> {
  const asked = url.searchParams.get('order')
  const order = asked === 'asc' || asked === 'desc' ? asked : usual
  const other = order === 'asc' ? 'desc' : 'asc'
  const turned = withoutPlace(url)
  if (other === usual) turned.delete('order')
  else turned.set('order', other)
  return { href: `${url.pathname}?${turned}`, direction: order === 'asc' ? 'ascending' : 'descending' }
}

/**
 * The pager of a list cut by keys: keeps the filters of the address and moves by its cursors. With `jump` a field sends
 * `from`: a day, a code or a letter in the order of the list.
 */
export const ListPager = (props: {
  url: URL
  listed: { readonly previous?: string; readonly next?: string }
  text: string
  jump?: { label: string; example?: string | undefined } | undefined
}) => (
  <Pager
    text={props.text}
    first={props.listed.previous ? hrefWith(props.url, {}) : undefined}
    previous={props.listed.previous ? hrefWith(props.url, { before: props.listed.previous }) : undefined}
    next={props.listed.next ? hrefWith(props.url, { after: props.listed.next }) : undefined}
    jump={
      props.jump && {
        ...props.jump,
        action: props.url.pathname,
        value: props.url.searchParams.get('from') ?? '',
        keep: withoutPlace(props.url),
      }
    }
  />
)
