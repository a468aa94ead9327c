import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type CallExpression, type ParseResult, parseSync } from 'oxc-parser'

/** A file of the product: its path from the root of the repository, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Where the repository lies. */
export const root = join(import.meta.dirname, '..')

/** The files below a folder of the repository whose names end so. */
export function sourcesIn(folder: string, ...endings: string[]): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => posix.relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const parsed = new WeakMap<Source, ParseResult>()

/** The syntax tree of a TypeScript file. */
export function treeOf(source: Source): ParseResult {
  const known = parsed.get(source)
  if (known) return known
  const found = parseSync(source.path, source.text)
  if (found.errors.length > 0) throw new Error(`${source.path} cannot be parsed: ${found.errors[0]?.message}`)
  parsed.set(source, found)
  return found
}

/** The text of a literal, or of a template without holes; undefined for anything else. */
export function textOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return undefined
  return node.quasis.length === 1 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined
}

/** The last name of what a call calls: `selectFrom` of `db.selectFrom(…)`. */
export const calleeOf = ({ callee }: CallExpression): string | undefined => {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined
}
