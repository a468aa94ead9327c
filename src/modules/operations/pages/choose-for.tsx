import type { Child } from 'hono/jsx'
import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { getOperation } from '../queries/get-operation.ts'
import { say } from './parts.tsx'

type Operation = Awaited<ReturnType<typeof getOperation>>
type Verb = 'assign-officer' | 'end-assignment' | 'link-activity' | 'unlink-activity'

/** A screen on which something is chosen for an operation, or taken from it: `field` asks for it among `choices`. */
export const chooseFor = <Choice,>(
  verb: Verb,
  act: Parameters<typeof changeScreen>[0],
  field: (c: Ctx, choices: readonly Choice[]) => Child,
  choices: (c: Ctx, operation: Operation) => Promise<readonly Choice[]> | readonly Choice[],
) =>
  changeScreen(act, {
    here: (c) => `/operations/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record: operation.code,
        fields: field(c, await choices(c, operation)),
      }
    },
  })
