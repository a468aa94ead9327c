import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { correctParty } from '../commands/correct-party.ts'
import { createParty } from '../commands/create-party.ts'
import { getParty } from '../queries/get-party.ts'
import { say } from './parts.tsx'
import { PartyFields } from './party-fields.tsx'

/** A new person or organisation. */
export const creating = {
  show(c: Ctx) {
    const t = say(c)
    return page(
      t('people.create-party.title'),
      <>
        <PageHeader
          title={t('people.create-party.title')}
          lead={t('people.create-party.lead')}
          breadcrumb={[{ href: '/people', label: t('people.list-parties.title') }]}
        />
        <Form
          action="/people/create"
          submit={t('people.create-party.submit')}
          problems={c.form.problems}
          cancelHref="/people"
        >
          <PartyFields c={c} party={undefined} />
        </Form>
      </>,
    )
  },
  submit: submits(
    createParty,
    (c) => c.form.values,
    (_, { id }) => redirect(`/people/${id}`),
  ),
}

/** A person or organisation corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const party = await getParty(c.world, c.actor, { id: c.param('id') })
    const here = `/people/${party.id}`
    return page(
      t('people.correct-party.title'),
      <>
        <PageHeader
          title={t('people.correct-party.title')}
          lead={t('people.correct-party.lead')}
          breadcrumb={[{ href: here, label: party.display_name }]}
        />
        <Form
          action={`${here}/correct`}
          submit={t('people.correct-party.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <PartyFields c={c} party={party} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    correctParty,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/people/${c.param('id')}`),
  ),
}
