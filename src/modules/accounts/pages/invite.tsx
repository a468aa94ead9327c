import { type Ctx, page } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { invite } from '../commands/invite.ts'
import { giveableRoles } from '../queries/giveable-roles.ts'
import { invitationLength } from '../rules/limits.ts'
import { GrantFields, HolderFields, linkPage, listCrumb, say } from './parts.tsx'

const hour = 3_600_000

/** A new account; its holder comes in by the link that the answer shows. */
export async function show(c: Ctx) {
  const t = say(c)
  return page(
    t('accounts.invite.title'),
    <>
      <PageHeader title={t('accounts.invite.title')} lead={t('accounts.invite.lead')} breadcrumb={[listCrumb(c)]} />
      <Form
        action="/accounts/invite"
        submit={t('accounts.invite.submit')}
        problems={c.form.problems}
        cancelHref="/accounts"
      >
        <HolderFields c={c} />
        <GrantFields c={c} roles={await giveableRoles(c.world.db, c.actor.may)} />
      </Form>
    </>,
  )
}

export const submit = submits(
  invite,
  (c) => c.form.values,
  (c, { token }) =>
    linkPage(c, {
      title: say(c)('accounts.invite.title'),
      name: c.form.text('name'),
      token,
      hours: invitationLength / hour,
    }),
)
