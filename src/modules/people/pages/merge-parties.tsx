import { NotFound } from '#platform/errors.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { PostButton } from '#ui/basics.tsx'
import { ChoiceField } from '#ui/choices.tsx'
import { DatalistField, HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns, PageHeader, Section } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { mergeParties } from '../commands/merge-parties.ts'
import { findByRef } from '../queries/find-by-ref.ts'
import { getParty } from '../queries/get-party.ts'
import { say } from './parts.tsx'
import { type Party, PartyFacts } from './party-facts.tsx'

const labelOf = (c: Ctx, { display_name, ref }: Party) => c.say('ui.with-ref', { name: display_name, ref })

/** Asks which record the other one is; `unknown` is a reference that nobody has. */
const Choosing = (props: { c: Ctx; party: Party; unknown: string | undefined }) => {
  const { c, party, unknown } = props
  const t = say(c)
  const here = `/people/${party.id}`
  const problems = unknown ? [{ field: 'with', text: t('people.unknown-party', { ref: unknown }) }] : []
  return (
    <Form
      action={`${here}/merge`}
      method="get"
      submit={t('people.merge-parties.show')}
      problems={problems}
      cancelHref={here}
    >
      <DatalistField
        name="with"
        label={t('people.merge-parties.choose')}
        hint={t('people.field.ref')}
        options={party.alike.map(({ ref, name }) => ({ value: ref, label: name }))}
        value={unknown ?? ''}
        required
      />
    </Form>
  )
}

const Comparing = (props: { c: Ctx; party: Party; other: Party }) => {
  const { c, party, other } = props
  const t = say(c)
  const here = `/people/${party.id}`
  const both = [party, other]
  const older = party.id < other.id ? party : other
  return (
    <>
      <Columns>
        {both.map((one) => (
          <Section title={one.display_name}>
            <PartyFacts c={c} party={one} />
          </Section>
        ))}
      </Columns>
      <Form
        action={`${here}/merge?with=${encodeURIComponent(other.ref)}`}
        submit={t('people.merge-parties.submit')}
        problems={c.form.problems}
        cancelHref={here}
      >
        <ChoiceField
          name="keep"
          label={t('people.merge-parties.keep')}
          hint={t('people.merge-parties.keep.hint')}
          options={both.map((one) => ({ value: one.ref, label: labelOf(c, one) }))}
          value={c.form.text('keep', older.ref)}
          required
        />
        <HiddenField name="refs.0" value={party.ref} />
        <HiddenField name="refs.1" value={other.ref} />
        <WhyField c={c} />
      </Form>
      {c.may('people.keep-apart') && (
        <Actions>
          <PostButton action="/people/keep-apart" values={{ one: party.ref, other: other.ref }}>
            {t('people.keep-apart.submit')}
          </PostButton>
        </Actions>
      )}
    </>
  )
}

async function otherOf(c: Ctx): Promise<Party | undefined> {
  const ref = c.query('with')
  const found = ref === undefined ? undefined : (await findByRef(c.world.db, [ref])).get(ref)
  return found && getParty(c.world, c.actor, { id: found.id })
}

/** Both records side by side, to say which one stays. */
export async function show(c: Ctx) {
  const t = say(c)
  const party = await getParty(c.world, c.actor, { id: c.param('id') })
  if (party.mergedInto || party.voided_at) throw new NotFound()
  const other = await otherOf(c)
  return page(
    t('people.merge-parties.title'),
    <>
      <PageHeader
        title={t('people.merge-parties.title')}
        lead={t('people.merge-parties.lead')}
        breadcrumb={[{ href: `/people/${party.id}`, label: party.display_name }]}
      />
      {other && other.id !== party.id ? (
        <Comparing c={c} party={party} other={other} />
      ) : (
        <Choosing c={c} party={party} unknown={c.query('with')} />
      )}
    </>,
  )
}

// the form tells which of the two stays; the other one is the other of both
const asked = (c: Ctx) => {
  const keep = c.form.text('keep')
  const other = [c.form.text('refs.0'), c.form.text('refs.1')].find((ref) => ref !== keep)
  return { keep, other, why: c.form.text('why') }
}

export const submit = submits(mergeParties, asked, (_, { id }) => redirect(`/people/${id}`))
