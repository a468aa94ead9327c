import type { Ctx } from '#platform/web/context.ts'
import { CheckField } from '#ui/choices.tsx'
import { Details } from '#ui/page.tsx'
import { changeScreen } from '#ui/record.tsx'
import { changeRole } from '../commands/change-role.ts'
import { getRole } from '../queries/get-role.ts'
import { rolesCrumb, roleText, say } from './parts.tsx'
import { byModule, type Permission, summaryOf } from './role.tsx'

function hintOf(c: Ctx, permission: Permission): string | undefined {
  const t = say(c)
  const rule = permission.isRule ? t('accounts.change-role.rule-yes') : t('accounts.change-role.rule-no')
  const hints = [
    permission.isRead && t('accounts.change-role.sees'),
    permission.isPrivateRead && t('accounts.get-role.private'),
    permission.editedBy !== null && rule,
  ].filter(Boolean)
  return hints.length > 0 ? hints.join(' · ') : undefined
}

const Ticks = ({ c, permissions }: { c: Ctx; permissions: readonly Permission[] }) => (
  <>
    {byModule(permissions).map(([module, own]) => (
      <Details summary={summaryOf(c, module, own)} open={c.form.sent}>
        {own.map((permission) => {
          const name = `permissions.${permission.name}`
          return (
            <CheckField
              name={name}
              label={c.say(`${permission.name}.title`)}
              hint={hintOf(c, permission)}
              checked={c.form.sent ? c.form.text(name) === 'yes' : permission.isGranted}
            />
          )
        })}
      </Details>
    ))}
  </>
)

const screen = changeScreen(changeRole, {
  here: (c) => `/accounts/roles/${encodeURIComponent(c.param('code'))}`,
  about: (c) => ({ id: c.param('code'), role: c.param('code') }),
  async ask(c) {
    const t = say(c)
    const role = await getRole(c.world, c.actor, { role: c.param('code') })
    return {
      title: t('accounts.change-role.title'),
      lead: t('accounts.change-role.lead'),
      submit: t('accounts.change-role.submit'),
      record: roleText(c, role),
      above: [rolesCrumb(c)],
      fields: <Ticks c={c} permissions={role.permissions} />,
    }
  },
})

/** Every permission of the product as a tick. */
export const show = screen.show

// no tick at all sends nothing
export const submit: typeof screen.submit = (c) =>
  screen.submit(
    'permissions' in c.form.values ? c : { ...c, form: { ...c.form, values: { ...c.form.values, permissions: {} } } },
  )
