import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { createScreen } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { createRole } from '../commands/create-role.ts'
import { giveableRoles } from '../queries/giveable-roles.ts'
import { roleText, say } from './parts.tsx'

const screen = createScreen(createRole, {
  list: '/accounts/roles',
  record: (code) => `/accounts/roles/${encodeURIComponent(code)}`,
  async ask(c) {
    const t = say(c)
    const roles = await giveableRoles(c.world.db, c.actor.may)
    return {
      title: t('accounts.create-role.title'),
      lead: t('accounts.create-role.lead'),
      submit: t('accounts.create-role.submit'),
      list: t('accounts.list-roles.title'),
      fields: (
        <>
          <FieldGroup title={t('accounts.create-role.names')}>
            <TextsFields
              form={c.form}
              name="names"
              labelOf={(language) => t(`accounts.field.name.${language}`)}
              required
            />
          </FieldGroup>
          <TextField
            name="code"
            label={t('accounts.field.code')}
            hint={t('accounts.field.code.hint')}
            width="medium"
            value={c.form.text('code')}
            required
          />
          <SelectField
            name="copyOf"
            label={t('accounts.field.copy-of')}
            hint={t('accounts.field.copy-of.hint')}
            value={c.form.text('copyOf')}
            options={roles.map((role) => ({ value: role.code, label: roleText(c, role) }))}
          />
        </>
      ),
    }
  },
})

/** A role of the organisation's own. */
export const show = screen.show
export const submit = screen.submit
