import type { Values } from './words.ts'

/** A refusal that the person can understand. `code` is a message key; `field` names the input it belongs to. */
export class Refusal extends Error {
  readonly code: string
  readonly field: string | undefined
  readonly values: Values
  /** All that is wrong when it is more than one thing; the first is this refusal itself. */
  problems: readonly Refusal[] = [this]
  /** Where in an imported file it is: line 1 is the header line. */
  place: { readonly line: number; readonly column: string } | undefined
  /** The name of the file it is about, where several came together. */
  file: string | undefined

  constructor(code: string, field?: string, values: Values = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.field = field
    this.values = values
  }

  /** The same refusal with its place in an imported file. */
  at(line: number, column: string): Refusal {
    const placed = new Refusal(this.code, this.field, this.values)
    placed.place = { line, column }
    placed.file = this.file
    return placed
  }

  /** The same refusal, and all its problems, with the file they are about. */
  in(file: string): Refusal {
    const named = this.problems.map(({ code, field, values, place }) => {
      const one = new Refusal(code, field, values)
      one.place = place
      one.file = file
      return one
    })
    return Refusal.of(named)
  }

  /** Several refusals as one to throw. The list must not be empty. */
  static of(problems: readonly Refusal[]): Refusal {
    const first = problems[0]
    if (!first) throw new Error('a refusal without a problem')
    const whole = new Refusal(first.code, first.field, first.values)
    whole.problems = problems
    return whole
  }
}

/** The actor's roles lack this permission; pages say which, in words. */
export class NotAllowed extends Error {
  readonly permission: string
  constructor(permission: string) {
    super(`not allowed: ${permission}`)
    this.name = 'NotAllowed'
    this.permission = permission
  }
}

/** The record is absent, or not for this viewer: both look the same. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}
