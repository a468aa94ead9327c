import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { unmergeParties } from '../commands/unmerge-parties.ts'
import { restoreParty, voidParty } from '../commands/void-party.ts'
import { getParty } from '../queries/get-party.ts'
import { say, WhyField } from './parts.tsx'

const screen = (
  verb: 'void-party' | 'restore-party' | 'unmerge-parties',
  act: typeof voidParty | typeof unmergeParties,
) => ({
  async show(c: Ctx) {
    const t = say(c)
    const party = await getParty(c.world, c.actor, { id: c.param('id') })
    const here = `/people/${party.id}`
    return page(
      t(`people.${verb}.title`),
      <>
        <PageHeader
          title={t(`people.${verb}.title`)}
          lead={t(`people.${verb}.lead`)}
          breadcrumb={[{ href: here, label: party.display_name }]}
        />
        <Form
          action={`${here}/${verb.split('-')[0]}`}
          submit={t(`people.${verb}.submit`)}
          submitTone={verb === 'void-party' ? 'danger' : 'primary'}
          problems={c.form.problems}
          cancelHref={here}
        >
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    act,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/people/${c.param('id')}`),
  ),
})

/** A party taken out of use. */
export const voiding = screen('void-party', voidParty)
/** A voided party brought back. */
export const restoring = screen('restore-party', restoreParty)
/** A party taken out of the one it was merged into. */
export const unmerging = screen('unmerge-parties', unmergeParties)
