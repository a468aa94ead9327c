import { posix } from 'node:path'
import { Visitor } from 'oxc-parser'
import { type Source, textOf, treeOf } from './source.ts'

/** What the checks need to know of the house besides the file in hand. */
export interface House {
  /** The modules of modules.ts, lowest first. */
  readonly order: readonly string[]
  /** The views that a module's README offers to later modules: `people.names`. */
  readonly views: ReadonlySet<string>
}

/** The rooms of its module that each room may use; its own is always open to it. */
const mayUse: Record<string, readonly string[]> = {
  rules: [],
  tables: ['rules'],
  policy: [],
  words: [],
  queries: ['policy', 'tables', 'rules'],
  commands: ['queries', 'policy', 'tables', 'rules', 'rendering'],
  imports: ['policy', 'tables', 'rules', 'queries', 'commands', 'rendering', 'words'],
  rendering: ['queries', 'rules', 'words'],
  pages: ['commands', 'queries', 'policy', 'rules', 'words', 'rendering'],
  routes: ['pages', 'commands', 'queries'],
  'public-routes': ['pages'],
  holdings: ['commands', 'queries', 'tables', 'rules', 'words'],
  face: ['commands', 'queries', 'rules', 'words', 'rendering', 'holdings'],
  jobs: ['commands', 'queries', 'rules', 'words', 'rendering'],
  cli: ['commands', 'queries', 'rules', 'words', 'rendering'],
  module: [
    ...['policy', 'tables', 'rules', 'queries', 'commands', 'imports', 'rendering', 'pages', 'routes', 'words', 'face'],
    ...['public-routes', 'jobs', 'cli'],
  ],
}

const impure =
  /^(kysely|pg|hono|node:(fs|net|http|child_process)|#ui\/|#platform\/(db|web|postgres)\/|#platform\/(clock|commands|files|lists|outbox|audit|versions)\.ts)/

/** Tests may look anywhere. */
export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** `src/modules/aid/rules/x.ts` is in room `rules` of module `aid`. */
export function placeOf(path: string): { module: string; room: string } | undefined {
  const [, module, inside] = /^src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (!module || !inside) return undefined
  return { module, room: inside.includes('/') ? (inside.split('/')[0] ?? '') : inside.replace(/\.tsx?$/, '') }
}

/** Where an import of a file leads, as a path of the repository; undefined for packages. */
function target(from: string, request: string): string | undefined {
  if (request.startsWith('.')) return posix.join(posix.dirname(from), request)
  const [, storey, rest] = /^#(platform|modules|ui)\/(.+)$/.exec(request) ?? []
  return storey ? `src/${storey}/${rest}` : undefined
}

interface Import {
  readonly request: string
  readonly typeOnly: boolean
}

/** Every import and re-export of a file. */
function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: { source: { value: string } | null }, kind: string | null | undefined) => {
    if (node.source) found.push({ request: node.source.value, typeOnly: kind === 'type' })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node, node.importKind),
    ExportNamedDeclaration: (node) => add(node, node.exportKind),
    ExportAllDeclaration: (node) => add(node, node.exportKind),
    ImportExpression: (node) => {
      const request = textOf(node.source)
      if (request) found.push({ request, typeOnly: false })
    },
  }).visit(treeOf(source).program)
  return found
}

const storeyOf = (path: string) => /^src\/(platform|ui|modules|main)\//.exec(path)?.[1] ?? 'modules.ts'

/** Storeys that a storey may import: only downwards. */
const below: Record<string, readonly string[]> = {
  platform: ['platform'],
  ui: ['ui', 'platform'],
  modules: ['modules', 'ui', 'platform'],
  'modules.ts': ['modules', 'platform'],
  main: ['main', 'modules.ts', 'modules', 'ui', 'platform'],
}

function storeyProblem(from: string, to: string): string | undefined {
  const [storey, other] = [storeyOf(from), storeyOf(to)]
  if (below[storey]?.includes(other)) return undefined
  return `${from} imports ${to}, but ${storey} may import only ${below[storey]?.join(', ')}.`
}

function roomProblem(from: string, to: string, typeOnly: boolean): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (!here || !there || here.module !== there.module || here.room === there.room) return undefined
  const open = mayUse[here.room]
  if (!open)
    return `${from} lies in a room that no module has: ${here.room}. The rooms are ${Object.keys(mayUse).join(', ')}.`
  if (open.includes(there.room)) return undefined
  // the row types of a view that later modules join
  if (here.room === 'face' && there.room === 'tables' && typeOnly) return undefined
  const rooms = open.length > 0 ? open.join(', ') : 'nothing of their module'
  return `${from} imports ${to}, but ${here.room} may use only ${rooms}.`
}

/** Whether a module stands before another in modules.ts; one that is not listed stands after all others. */
export const isEarlier = (order: readonly string[], module: string, than: string) =>
  order.includes(module) && (!order.includes(than) || order.indexOf(module) < order.indexOf(than))

function moduleProblem({ order }: House, from: string, to: string): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (!there || here?.module === there.module) return undefined
  if (from === 'src/modules.ts')
    return there.room === 'module' ? undefined : `${from} imports ${to}; it needs only the module.ts of each module.`
  if (!here) return undefined
  if (!isEarlier(order, there.module, here.module))
    return `${from} imports ${to}, but ${there.module} does not stand before ${here.module} in src/modules.ts.`
  if (there.room === 'face') return undefined
  return `${from} imports ${to}; of another module only its face.ts is open.`
}

const impureProblem = (from: string, { request, typeOnly }: Import): string | undefined =>
  placeOf(from)?.room === 'rules' && !typeOnly && impure.test(request)
    ? `${from} imports ${request}, but a rule knows no database, clock, file or page.`
    : undefined

/** The storeys, the rooms of a module, and the order of modules. */
export function importProblems(house: House, source: Source): string[] {
  if (isTest(source.path)) return []
  return importsOf(source).flatMap((one) => {
    const to = target(source.path, one.request)
    const problems = to
      ? [
          storeyProblem(source.path, to),
          roomProblem(source.path, to, one.typeOnly),
          moduleProblem(house, source.path, to),
        ]
      : []
    return [...problems, impureProblem(source.path, one)].filter((problem) => problem !== undefined)
  })
}

/** The folders of the modules in the order of src/modules.ts. */
export function orderIn(modulesFile: Source): string[] {
  const folders = new Map<string, string>()
  const order: string[] = []
  new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      const folder = /^#modules\/([^/]+)\/module\.ts$/.exec(source.value)?.[1]
      for (const { local } of specifiers) if (folder) folders.set(local.name, folder)
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || id.name !== 'modules' || init?.type !== 'ArrayExpression') return
      for (const one of init.elements) if (one?.type === 'Identifier') order.push(folders.get(one.name) ?? one.name)
    },
  }).visit(treeOf(modulesFile).program)
  return order
}
