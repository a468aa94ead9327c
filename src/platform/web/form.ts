import type { Refusal } from '../errors.ts'
import type { Catalogue, Language } from '../words.ts'

/** A file that came with a form and is kept; `token` lets it stay chosen after a refusal. One that is too large is not kept. */
export interface Upload {
  readonly token: string
  readonly sha256: string
  readonly name: string
  readonly flaw?: 'empty' | 'too-large' | undefined
}

export type FormValue = string | Upload | FormValue[] | { [name: string]: FormValue }

export interface Problem {
  readonly field?: string
  readonly text: string
}

/** The state of a form: what was typed, by field, and what is wrong with it. */
export interface Form {
  readonly values: { [name: string]: FormValue }
  readonly problems: readonly Problem[]
  /** The text of a field, `lines.0.item` for one inside rows; '' or `otherwise` when it was not typed. */
  text(name: string, otherwise?: string | null): string
  /** The message beside a field. */
  error(name: string): string | undefined
  /** The file of a field, the last where several were sent. */
  upload(name: string): Upload | undefined
  /** All files of a field, in their order. */
  uploads(name: string): readonly Upload[]
  /** How many rows a repeated group has. */
  rows(name: string): number
  /** Whether the form came back from a submit. */
  readonly sent: boolean
}

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])
// a few fields may ask for long lists with hardly anything in them; no form of ours has so many rows
const mostRows = 2000

/**
 * Nests flat fields: `lines.0.item=x` becomes `{ lines: [{ item: 'x' }] }`. Unknown shapes stay text; rows over 2000 are left out.
 * Several files of one field become a list.
 */
export function nest(fields: Iterable<readonly [string, string | Upload]>): { [name: string]: FormValue } {
  const tree: { [name: string]: FormValue } = {}
  const room = { rows: mostRows }
  for (const [path, value] of fields) {
    const steps = path.split('.')
    if (steps.length > 4 || steps.some((step) => unsafe.has(step) || step === '')) continue
    put(tree, steps, value, room)
  }
  return tree
}

interface Room {
  rows: number
}

function put(tree: { [name: string]: FormValue }, steps: string[], value: string | Upload, room: Room): void {
  const [head = '', ...rest] = steps
  if (rest.length === 0) {
    const before = uploadsOf(tree[head])
    tree[head] = isUpload(value) && before.length > 0 ? [...before, value] : value
    return
  }
  const below = tree[head]
  if (rest[0] !== undefined && /^\d{1,3}$/.test(rest[0])) {
    const list = Array.isArray(below) ? below : []
    tree[head] = list
    putInList(list, Number(rest[0]), rest.slice(1), value, room)
    return
  }
  const branch = typeof below === 'object' && !Array.isArray(below) && !('token' in below) ? below : {}
  tree[head] = branch
  put(branch as { [name: string]: FormValue }, rest, value, room)
}

function putInList(list: FormValue[], index: number, rest: string[], value: string | Upload, room: Room): void {
  const lacking = index + 1 - list.length
  if (lacking > room.rows) return
  room.rows -= Math.max(0, lacking)
  while (list.length <= index) list.push(rest.length > 0 ? {} : '')
  if (rest.length === 0) {
    list[index] = value
    return
  }
  const row = list[index]
  const branch = typeof row === 'object' && !Array.isArray(row) && !('token' in row) ? row : {}
  list[index] = branch
  put(branch as { [name: string]: FormValue }, rest, value, room)
}

function at(values: FormValue, path: string): FormValue | undefined {
  let here: FormValue | undefined = values
  for (const step of path.split('.')) {
    if (typeof here !== 'object') return undefined
    here = Array.isArray(here)
      ? here[Number(step)]
      : Object.hasOwn(here, step)
        ? (here as { [n: string]: FormValue })[step]
        : undefined
  }
  return here
}

const isUpload = (value: FormValue | undefined): value is Upload => typeof value === 'object' && 'token' in value

const uploadsOf = (value: FormValue | undefined): readonly Upload[] =>
  (Array.isArray(value) ? value : [value]).filter(isUpload)

/** A form with what was typed and the problems as sentences. */
export function formOf(values: { [name: string]: FormValue }, problems: readonly Problem[] = [], sent = false): Form {
  return {
    values,
    problems,
    sent,
    text(name, otherwise) {
      const value = at(values, name)
      return typeof value === 'string' ? value : sent ? '' : (otherwise ?? '')
    },
    error: (name) => problems.find((problem) => problem.field === name)?.text,
    upload: (name) => uploadsOf(at(values, name)).at(-1),
    uploads: (name) => uploadsOf(at(values, name)),
    rows(name) {
      const value = at(values, name)
      return Array.isArray(value) ? value.length : 0
    },
  }
}

export const emptyForm: Form = formOf({})

/** The problems of a refusal as sentences in a language. */
export const problemsOf = (refusal: Refusal, say: Catalogue, language: Language): Problem[] =>
  refusal.problems.map(({ code, field, values }) => ({ ...(field && { field }), text: say(language, code, values) }))

/** Does what the buttons of a repeated group ask: a line more or less. Returns whether one was pressed. */
export function changeLines(values: { [name: string]: FormValue }): boolean {
  const { 'add-line': add, 'remove-line': remove } = values
  if (typeof add === 'string') {
    const lines = Object.hasOwn(values, add) ? values[add] : undefined
    if (Array.isArray(lines)) lines.push({})
    return true
  }
  if (typeof remove !== 'string') return false
  const [name = '', index = ''] = remove.split('.')
  const lines = Object.hasOwn(values, name) ? values[name] : undefined
  if (Array.isArray(lines)) lines.splice(Number(index), 1)
  return true
}
