import { Visitor } from 'oxc-parser'
import { type House, isEarlier, isTest, placeOf } from './boundaries.ts'
import { calleeOf, type Source, textOf, treeOf } from './source.ts'

const tableCalls = new Set([
  ...['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'innerJoin', 'leftJoin', 'rightJoin'],
  ...['fullJoin', 'crossJoin', 'using', 'table', 'keepVersion', 'from', 'ref'],
])

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
  const problems = mentions.flatMap(({ schema, name, before }) => {
    if (!isEarlier(order, schema, here.module))
      return [
        `${source.path} names ${name} in SQL, but ${schema} does not stand before ${here.module} in src/modules.ts.`,
      ]
    if (views.has(name) || (isMigration && before === 'references')) return []
    return [
      `${source.path} names ${name} in SQL. Ask the face of ${schema}, or join a view that its README lists under "Views".`,
    ]
  })
  return [...new Set(problems)]
}

/** What a README offers in backticks as `schema.name` under the heading "Views", or in a paragraph that begins with it. */
export function viewsIn(readme: string): string[] {
  const [, headed, begun] =
    /^#+ *Views\b([\s\S]*?)(?=^#|$(?![\s\S]))|^(?:- )?\*\*Views\b([\s\S]*?)(?=\n\n|$(?![\s\S]))/m.exec(readme) ?? []
  return [...(headed ?? begun ?? '').matchAll(/`(\w+\.\w+)`/g)].map((found) => found[1] ?? '')
}

/** The views that a migration makes. */
export const viewsMadeIn = ({ text }: Source): string[] =>
  [...bare(text).matchAll(/create (?:or replace )?view (\w+\.\w+)/gi)].map((found) => found[1] ?? '')
