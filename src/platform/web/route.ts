import type { z } from 'zod'
import type { Command, Query } from '../commands.ts'
import type { FilesTaken } from './body.ts'
import type { Answer, Ctx } from './context.ts'

/** One screen: `show` answers GET, `submit` answers POST. */
export interface Screen {
  show(c: Ctx): Promise<Answer> | Answer
  submit?(c: Ctx): Promise<Answer>
  /** What its form takes of files where that is not the usual. */
  readonly takes?: FilesTaken
}

export interface Route {
  readonly path: string
  /** The command or query whose permission opens the door; 'open' for everybody, 'signed-in' for every account. */
  readonly permission: string
  readonly screen: Screen
}

type Act = { readonly spec: { readonly name: string } }

/** A path, the act whose permission opens it, and its screen. */
export const route = (path: string, door: Act | 'open' | 'signed-in', screen: Screen): Route => ({
  path,
  permission: typeof door === 'string' ? door : door.spec.name,
  screen,
})

/** Runs a command with what was typed and answers; a Refusal goes back to the same screen with what was typed (422). */
export const submits =
  <Schema extends z.ZodType, Output>(
    act: Command<Schema, Output> | Query<Schema, Output>,
    input: (c: Ctx) => unknown,
    done: (c: Ctx, output: Output) => Answer | Promise<Answer>,
  ) =>
  async (c: Ctx): Promise<Answer> =>
    done(c, await act(c.world, c.actor, input(c) as z.input<Schema>))
