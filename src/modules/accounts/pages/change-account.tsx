import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { end } from '../commands/end.ts'
import { grantRole, revokeRole } from '../commands/grant-role.ts'
import { liftSuspension, suspend } from '../commands/suspend.ts'
import { getAccount } from '../queries/get-account.ts'
import { giveableRoles } from '../queries/giveable-roles.ts'
import type { RoleName } from '../queries/roles.ts'
import { GrantFields, grantText, listCrumb, say } from './parts.tsx'

type Account = Awaited<ReturnType<typeof getAccount>>
type Verb = 'grant-role' | 'revoke-role' | 'suspend' | 'lift-suspension' | 'end'
interface Asked {
  readonly c: Ctx
  readonly account: Account
  readonly roles: readonly RoleName[]
}

const HeldRoles = ({ c, account }: Asked) => (
  <ChoiceField
    name="role"
    label={say(c)('accounts.field.role')}
    value={c.form.text('role', c.query('role'))}
    options={account.grants
      .filter(({ revoked_at }) => !revoked_at)
      .map((grant) => ({ value: grant.role, label: grantText(c, grant) }))}
    required
  />
)

const Nothing = () => null

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: (asked: Asked) => Child = WhyField,
  danger = false,
) =>
  changeScreen(act, {
    here: (c) => `/accounts/${c.param('id')}`,
    danger,
    async ask(c) {
      const t = say(c)
      const account = await getAccount(c.world, c.actor, { id: c.param('id') })
      const roles = verb === 'grant-role' ? await giveableRoles(c.world.db, c.actor.may) : []
      return {
        title: t(`accounts.${verb}.title`),
        lead: t(`accounts.${verb}.lead`),
        submit: t(`accounts.${verb}.submit`),
        record: account.name,
        above: [listCrumb(c)],
        fields: <Fields c={c} account={account} roles={roles} />,
      }
    },
  })

/** A role given to an account. */
export const granting = screen('grant-role', grantRole, GrantFields)
/** A role taken away from an account. */
export const revoking = screen('revoke-role', revokeRole, HeldRoles, true)
/** An account kept from acting for a time. */
export const suspending = screen('suspend', suspend, undefined, true)
/** A suspension that is over. */
export const lifting = screen('lift-suspension', liftSuspension, Nothing)
/** An account ended for good. */
export const ending = screen('end', end, undefined, true)
