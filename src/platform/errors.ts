import type { Values } from './words.ts'

/** A refusal that the person can understand. `code` is a message key; `field` names the input it belongs to. */
export class Refusal extends Error {
  readonly code: string
  readonly field: string | undefined
  readonly values: Values
  constructor(code: string, field?: string, values: Values = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.field = field
    this.values = values
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
