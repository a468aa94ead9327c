import { posix } from 'node:path'
import { type ObjectExpression, Visitor } from 'oxc-parser'
import { isTest, placeOf } from './boundaries.ts'
import { calleeOf, type Source, textOf, treeOf } from './source.ts'

const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib', 'v2'])

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
