import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Badge, Code, LinkButton, Notice, type Tone } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { type Crumb, PageHeader } from '#ui/page.tsx'
import type { RoleName } from '../queries/roles.ts'
import { isRole } from '../rules/roles.ts'
import type { State } from '../rules/state.ts'
import { accountsWords } from '../words/words.ts'

export const say = (c: Ctx) => accountsWords.in(c.language)

export const listCrumb = (c: Ctx): Crumb => ({ href: '/accounts', label: say(c)('accounts.list-accounts.title') })
export const rolesCrumb = (c: Ctx): Crumb => ({ href: '/accounts/roles', label: say(c)('accounts.list-roles.title') })

/** What a role is called in the reader's language. */
export function roleText(c: Ctx, { code, names }: RoleName): string {
  if (names) return textIn(names, c.language)
  return isRole(code) ? say(c)(`accounts.role.${code}`) : code
}

/** A role with its last day, where it has one. */
export function grantText(c: Ctx, grant: Omit<RoleName, 'code'> & { role: string; until_day: string | null }): string {
  const role = roleText(c, { code: grant.role, names: grant.names })
  if (grant.until_day === null) return role
  return say(c)('accounts.until', { role, day: formatDay(grant.until_day, c.language) })
}

const tones: Record<State, Tone> = { invited: 'info', confirmed: 'success', suspended: 'danger', ended: 'warning' }

export const StateBadge = (props: { c: Ctx; state: State }) => (
  <Badge tone={tones[props.state]}>{say(props.c)(`accounts.state.${props.state}`)}</Badge>
)

/** Who an account is for: name, sign-in name and language. */
export const HolderFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <TextField name="name" label={t('accounts.field.name')} value={c.form.text('name')} required />
      <TextField
        name="signInName"
        label={t('accounts.field.sign-in-name')}
        hint={t('accounts.field.sign-in-name.hint')}
        width="medium"
        value={c.form.text('signInName')}
        required
      />
      <SelectField
        name="language"
        label={t('accounts.field.language')}
        choose={false}
        value={c.form.text('language', c.language)}
        options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        required
      />
    </>
  )
}

/** A role out of those that may be given, and its last day. */
export const GrantFields = ({ c, roles }: { c: Ctx; roles: readonly RoleName[] }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="role"
        label={t('accounts.field.role')}
        value={c.form.text('role', c.query('role'))}
        options={roles.map((role) => ({ value: role.code, label: roleText(c, role) }))}
        required
      />
      <DateField
        name="untilDay"
        label={t('accounts.field.until')}
        hint={t('accounts.field.until.hint')}
        min={c.today}
        value={c.form.text('untilDay')}
      />
    </>
  )
}

/** Shows a one-time link, once: it is on this answer alone, in no address and no session. */
export function linkPage(c: Ctx, link: { title: string; name: string; token: string; hours: number }): Answer {
  const t = say(c)
  return page(
    link.title,
    <>
      <PageHeader title={link.title} breadcrumb={[listCrumb(c)]} />
      <Notice tone="success" live>
        <p>{t('accounts.create-sign-in-link.lead', { name: link.name, hours: link.hours })}</p>
        <p>
          <Code>{`${c.origin ?? c.url.origin}/sign-in/link/${link.token}`}</Code>
        </p>
      </Notice>
      <LinkButton href="/accounts">{t('accounts.create-sign-in-link.back')}</LinkButton>
    </>,
  )
}
