import { isId } from '../ids.ts'
import type { SearchHit } from '../module.ts'
import type { Ctx } from './context.ts'
import type { Route } from './route.ts'

/** The page of a record, and the permission that opens it. */
export interface RecordPage {
  readonly href: string
  readonly permission: string
}

type Search = (c: Ctx, text: string) => Promise<readonly SearchHit[]>

let pages: readonly { readonly module: string; readonly noun: string; readonly route: Route }[] = []
let search: Search = async () => []

/** Tells where records of all modules are shown and how they are found: said by whoever puts the modules together. */
export function declareRecords(routes: readonly Route[], find: Search): void {
  search = find
  pages = routes.flatMap((route) => {
    const [, module, noun] = /^([\w-]+)\.get-([\w-]+)$/.exec(route.permission) ?? []
    return module && noun && route.path.endsWith('/:id') ? [{ module, noun, route }] : []
  })
}

/** The page of the record that an act of this name is about: `giving.void-gift` and an id lead to the gift. */
export function recordPage(act: string, id: string): RecordPage | undefined {
  const [module, verb = ''] = act.split('.')
  const found = pages.find((page) => page.module === module && `-${verb}-`.includes(`-${page.noun}-`))
  if (!found || !isId(id)) return undefined
  return { href: found.route.path.replace(':id', id), permission: found.route.permission }
}

const idIn = (text: string) => text.split(/[/?#]/).find(isId)

/** The ids of the records that a text names: an id, the address of a page, or a code as the viewer may find it; else the text itself. */
export async function recordIds(c: Ctx, text: string): Promise<string[]> {
  const id = idIn(text)
  if (id) return [id]
  const hits = await search(c, text)
  const isSame = (one: string | undefined) => one?.toLowerCase() === text.toLowerCase()
  const same = hits.filter(({ label, note }) => isSame(label) || isSame(note))
  const ids = same.flatMap(({ href }) => idIn(href) ?? [])
  return ids.length > 0 ? [...new Set(ids)] : [text]
}
