import { posix } from 'node:path'
import { type CallExpression, type ObjectExpression, Visitor } from 'oxc-parser'
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
  words: [],
  queries: ['tables', 'rules'],
  commands: ['queries', 'tables', 'rules', 'rendering'],
  imports: ['tables', 'rules', 'queries', 'commands'],
  rendering: ['queries', 'rules', 'words'],
  pages: ['commands', 'queries', 'rules', 'words', 'rendering'],
  routes: ['pages', 'commands', 'queries'],
  face: ['commands', 'queries', 'rules', 'words', 'rendering'],
  jobs: ['commands', 'queries', 'rules', 'words', 'rendering'],
  cli: ['commands', 'queries', 'rules', 'words', 'rendering'],
  module: [
    ...['tables', 'rules', 'queries', 'commands', 'imports', 'rendering', 'pages', 'routes', 'words', 'face'],
    ...['jobs', 'cli'],
  ],
}

const impure =
  /^(kysely|pg|hono|node:(fs|net|http|child_process)|#ui\/|#platform\/(db|web|postgres)\/|#platform\/(clock|commands|files|lists|outbox|audit|versions)\.ts)/

const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib', 'v2'])

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** `src/modules/aid/rules/x.ts` is in room `rules` of module `aid`. */
function placeOf(path: string): { module: string; room: string } | undefined {
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
const isEarlier = (order: readonly string[], module: string, than: string) =>
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

const tableCalls = new Set([
  ...['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'innerJoin', 'leftJoin', 'rightJoin'],
  ...['fullJoin', 'crossJoin', 'using', 'table', 'keepVersion', 'from', 'ref'],
])

const calleeOf = ({ callee }: CallExpression): string | undefined => {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined
}

/** The SQL of a file: its sql templates, the table names that Kysely is given, and the keys of tables.ts. */
function sqlOf(source: Source): string[] {
  const found: string[] = []
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      const name = tag.type === 'MemberExpression' ? tag.object : tag
      if (name.type === 'Identifier' && name.name === 'sql')
        found.push(quasi.quasis.map((part) => part.value.raw).join('?'))
    },
    CallExpression: (node) => {
      if (!tableCalls.has(calleeOf(node) ?? '')) return
      const given = node.arguments.flatMap((one) => (one.type === 'ArrayExpression' ? one.elements : [one]))
      found.push(...given.flatMap((one) => textOf(one) ?? []))
    },
    TSPropertySignature: ({ key }) => {
      const name = textOf(key)
      if (name?.includes('.')) found.push(name)
    },
  }).visit(treeOf(source).program)
  return found
}

/** SQL without its comments and without what it quotes. */
const bare = (sql: string) => sql.replace(/--.*|'(?:[^']|'')*'/g, ' ')

interface Mention {
  readonly schema: string
  readonly name: string
  readonly before: string
}

const mentionsIn = (sql: string, schemas: readonly string[]): Mention[] =>
  [...bare(sql).matchAll(new RegExp(`(\\w+\\s+)?(?<![\\w.#/])(${schemas.join('|')})\\.(\\w+)`, 'gi'))].map((found) => ({
    before: (found[1] ?? '').trim().toLowerCase(),
    schema: found[2] ?? '',
    name: `${found[2]}.${found[3]}`,
  }))

/** Tables of other modules that a file or migration of a module names. */
export function sqlProblems({ order, views }: House, source: Source): string[] {
  const here = placeOf(source.path)
  if (!here || isTest(source.path)) return []
  const isMigration = source.path.endsWith('.sql')
  const others = order.filter((module) => module !== here.module)
  const mentions = (isMigration ? [source.text] : sqlOf(source)).flatMap((sql) => mentionsIn(sql, others))
  return mentions.flatMap(({ schema, name, before }) => {
    if (!isEarlier(order, schema, here.module))
      return [
        `${source.path} names ${name} in SQL, but ${schema} does not stand before ${here.module} in src/modules.ts.`,
      ]
    if (views.has(name) || (isMigration && before === 'references')) return []
    return [
      `${source.path} names ${name} in SQL. Ask the face of ${schema}, or join a view that its README lists under "Views".`,
    ]
  })
}

/** The views that a README offers: what stands in backticks as `schema.name` under the heading "Views". */
export function viewsIn(readme: string): string[] {
  const [, section = ''] = /^(?:#+\s*|\*\*|-\s*\*\*)Views\b([\s\S]*?)(?=^#|\n\n|$(?![\s\S]))/m.exec(readme) ?? []
  return [...section.matchAll(/`(\w+\.\w+)`/g)].map((found) => found[1] ?? '')
}

/** Markup of its own in a module: pages are made of the kit of src/ui, and look like all others. */
export function markupProblems(source: Source): string[] {
  const here = placeOf(source.path)
  if (!here || here.room === 'rendering' || !source.path.endsWith('.tsx')) return []
  const found: string[] = []
  new Visitor({
    JSXAttribute: ({ name }) => {
      if (name.type === 'JSXIdentifier' && ['class', 'className', 'style'].includes(name.name))
        found.push(`${source.path} sets ${name.name}=; looks belong to the kit in src/ui.`)
    },
  }).visit(treeOf(source).program)
  return found
}

/** Folders that hold whatever has no place, barrels, and exports of everything. */
export function placeProblems(source: Source): string[] {
  const folder = posix
    .dirname(source.path)
    .split('/')
    .find((name) => forbiddenFolders.has(name))
  const problems: string[] = []
  if (folder) problems.push(`${source.path} lies in ${folder}/; put it where its verb or its noun is at home.`)
  if (/\/index\.tsx?$/.test(source.path)) problems.push(`${source.path} is a barrel; import the file that is meant.`)
  if (/\.tsx?$/.test(source.path)) {
    new Visitor({
      ExportAllDeclaration: () => {
        problems.push(`${source.path} exports everything of another file; name what it exports.`)
      },
    }).visit(treeOf(source).program)
  }
  return problems
}

const nameIn = (object: ObjectExpression): string | undefined => {
  for (const property of object.properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'name')
      return textOf(property.value)
  return undefined
}

/** The names of the commands, queries and imports that a file defines, in their order. */
export function actsIn(source: Source): string[] {
  const found: string[] = []
  new Visitor({
    CallExpression: (node) => {
      const [spec] = node.arguments
      if (!['command', 'query'].includes(calleeOf(node) ?? '') || spec?.type !== 'ObjectExpression') return
      const name = nameIn(spec)
      if (name) found.push(name)
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || !id.typeAnnotation || init?.type !== 'ObjectExpression') return
      const { start, end } = id.typeAnnotation
      const name = /\bImportDefinition\b/.test(source.text.slice(start, end)) ? nameIn(init) : undefined
      if (name) found.push(name)
    },
  }).visit(treeOf(source).program)
  return found
}

/** One name everywhere: `aid.hand-over` lives in hand-over.ts of aid; a pair may share the file of the first. */
export function nameProblems(source: Source): string[] {
  const here = placeOf(source.path)
  if (!here || isTest(source.path) || !['commands', 'queries', 'imports'].includes(here.room)) return []
  const acts = actsIn(source)
  const file = posix.basename(source.path, '.ts')
  const [first] = acts
  const problems = acts
    .filter((act) => !act.startsWith(`${here.module}.`))
    .map((act) => `${source.path} defines ${act}, which does not begin with the name of its module.`)
  const expected = first?.slice(first.indexOf('.') + 1)
  const fits = expected === file || (here.room === 'imports' && expected === `import-${file}`)
  if (first && !fits) problems.push(`${source.path} defines ${first}, so it should be called ${expected}.ts.`)
  if (acts.length > 2)
    problems.push(`${source.path} defines ${acts.join(', ')}; a file holds one verb, or two that undo each other.`)
  return problems
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
