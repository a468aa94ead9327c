import { type Node, Visitor } from 'oxc-parser'
import { type Source, treeOf } from './source.ts'

const lineCount = (text: string) => text.split('\n').length

type Fn = Extract<Node, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>

const isFunction = (node: Node | null | undefined): node is Fn =>
  node?.type === 'FunctionDeclaration' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression'

/** How many lines each function with a name has: declarations, methods, and functions that a name is given. */
export function functionLengths(source: Source): number[] {
  const lengths: number[] = []
  const measure = (node: Node | null | undefined) => {
    if (isFunction(node)) lengths.push(lineCount(source.text.slice(node.start, node.end)))
  }
  new Visitor({
    FunctionDeclaration: measure,
    VariableDeclarator: ({ init }) => measure(init),
    MethodDefinition: ({ value }) => measure(value),
    Property: ({ value }) => measure(value),
  }).visit(treeOf(source).program)
  return lengths
}

/** The middle value; of an even number, the lower of the two. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0

/** The lines of a file that hold a comment, and all that are not blank. */
export function commentLines(source: Source): { comments: number; all: number } {
  const commented = new Set<number>()
  for (const { start, end } of treeOf(source).comments) {
    const first = lineCount(source.text.slice(0, start))
    const last = lineCount(source.text.slice(0, end))
    for (let line = first; line <= last; line++) commented.add(line)
  }
  return { comments: commented.size, all: source.text.split('\n').filter((line) => line.trim() !== '').length }
}

export interface Lock {
  readonly packages: Readonly<
    Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean; resolved?: string }>
  >
}

/** The packages that an installation for use brings, without those for one platform only. */
export const productionPackages = ({ packages }: Lock): string[] =>
  Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path)

/** The lines that hold a path of somebody's machine, or `own`, the folder where this repository lies. */
export const machinePaths = ({ path, text }: Source, own: string): string[] =>
  text.split('\n').flatMap((line, i) => {
    const found =
      /(?<![\w.])\/(?:home|Users)\/\w+\/|(?<![\w.])\/root\/\w/.exec(line)?.[0] ?? (line.includes(`${own}/`) ? own : '')
    return found === '' ? [] : [`${path}:${i + 1} names ${found}`]
  })
