import { type CallExpression, Visitor } from 'oxc-parser'
import { isTest } from './boundaries.ts'
import { calleeOf, type Source, treeOf } from './source.ts'

/** Where text becomes SQL without being a parameter, and why nobody outside can choose that text. */
export const writersOfSql: Readonly<Record<string, string>> = {
  'src/platform/lists.ts': 'directions, types of keys and limits come from the definitions of lists in code',
  'src/platform/db/scope.ts':
    'ids and names of permissions, refused unless they are of letters, digits, dots and hyphens',
  'src/modules/accounts/commands/guard-officers.ts': 'the number of the lock is a constant',
  'src/platform/imports/command.ts': 'types of columns come from the definitions of imports in code',
  'src/platform/imports/texts.ts': 'the languages are a list in code',
  'src/platform/db/driver.ts':
    'runs what Kysely has compiled, with its parameters; the audit lines go with the commit as literals of pg',
  'src/platform/db/rights.ts':
    'orders of rights hold no parameters; their words are names in code and in the catalogue, quoted as such',
  'src/platform/db/roles.ts':
    'an order about a role holds no parameters; its password is a verifier of our own making, quoted',
  'src/platform/db/migrate.ts': 'runs the files of migrations; the number of its lock is a constant',
  'src/platform/postgres/connect.ts': 'the name of the database is a constant',
}

const builders = new Set(['sql', 'CompiledQuery'])
const connections = new Set(['client', 'pool', 'connection'])
const outright = new Set(['raw', 'lit', 'unsafe'])
const speaksSql =
  /^\s*(select|insert into|update|delete from|merge into|with|begin|create|alter|drop|grant|revoke|truncate|copy|set|reset|execute|call|do)[\s;]/i

function textBefore(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined
  if (node.type === 'BinaryExpression' && 'operator' in node && node.operator === '+' && 'left' in node)
    return textBefore(node.left)
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return node.quasis[0]?.value.raw
  return undefined
}

function ownerOf({ callee }: CallExpression): string {
  if (callee.type === 'Identifier') return callee.name
  const owner = callee.type === 'MemberExpression' ? callee.object : undefined
  if (owner?.type === 'Identifier') return owner.name
  return owner?.type === 'MemberExpression' && owner.property.type === 'Identifier' ? owner.property.name : ''
}

const lineOf = ({ text }: Source, start: number) => text.slice(0, start).split('\n').length

/** Places where a file makes SQL of strings: `sql.raw` and its kin, and statements glued together or with holes. */
export function stringsAsSql(source: Source): string[] {
  const found: string[] = []
  const tagged = new Set<unknown>()
  const tell = (start: number, what: string) => found.push(`${source.path}:${lineOf(source, start)} ${what}`)
  new Visitor({
    ImportSpecifier: ({ start, imported, local }) => {
      const name = imported.type === 'Identifier' ? imported.name : imported.value
      if (builders.has(name) && local.name !== name) tell(start, `imports ${name} as ${local.name}`)
    },
    TaggedTemplateExpression: ({ quasi }) => void tagged.add(quasi),
    TemplateLiteral: (node) => {
      if (!tagged.has(node) && node.expressions.length > 0 && speaksSql.test(textBefore(node) ?? ''))
        tell(node.start, 'has a statement with holes that are no parameters')
    },
    BinaryExpression: (node) => {
      if (node.operator === '+' && speaksSql.test(textBefore(node) ?? ''))
        tell(node.start, 'glues a statement together')
    },
    CallExpression: (node) => {
      const name = calleeOf(node) ?? ''
      const owner = ownerOf(node)
      if (builders.has(owner) && (name === owner || outright.has(name))) tell(node.start, `calls ${owner}.${name}`)
      const [given] = node.arguments
      if (
        name === 'query' &&
        connections.has(owner) &&
        (given?.type === 'Identifier' || given?.type === 'MemberExpression')
      )
        tell(node.start, `gives ${owner}.query a text that stands elsewhere`)
    },
  }).visit(treeOf(source).program)
  return found
}

/** SQL of strings in a file that is not known as a writer of SQL. */
export const stringProblems = (source: Source): string[] =>
  isTest(source.path) || source.path in writersOfSql
    ? []
    : stringsAsSql(source).map(
        (place) => `${place}; give values as parameters of sql, or say in test/boundaries-strings.ts why not.`,
      )
