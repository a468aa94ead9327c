import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { DateField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { admitMember } from '../commands/admit-member.ts'
import { correctMember } from '../commands/correct-member.ts'
import { getMember } from '../queries/get-member.ts'
import { memberKinds } from '../rules/choices.ts'
import { calledText, NoteField, RefField, say } from './parts.tsx'
import { PartyField, partiesMeant, partyTold } from './party-field.tsx'

type Member = Awaited<ReturnType<typeof getMember>>

const Fields = ({ c, member }: { c: Ctx; member?: Member }) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('governance.field.kind')}
        value={c.form.text('kind', member?.kind ?? 'voting')}
        options={memberKinds.map((kind) => ({
          value: kind,
          label: t(`governance.kind.${kind}`),
          hint: t(`governance.kind.${kind}.hint`),
        }))}
        required
      />
      <DateField
        name="joinedOn"
        label={t('governance.field.joined-on')}
        value={c.form.text('joinedOn', member?.joined_on ?? c.today)}
        max={c.today}
        required
      />
      <NoteField c={c} note={member?.note} />
    </>
  )
}

const screen = createScreen(admitMember, {
  list: '/governance/members',
  async ask(c) {
    const t = say(c)
    return {
      title: t('governance.admit-member.title'),
      submit: t('governance.admit-member.title'),
      list: t('governance.list-members.title'),
      fields: (
        <>
          <PartyField c={c} meant={await partiesMeant(c)} />
          <Fields c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** Somebody who becomes a member. */
export const admitting = {
  ...screen,
  submit: submits(
    admitMember,
    (c) => ({ ...c.form.values, ...partyTold(c) }),
    (_, { id }) => redirect(`/governance/members/${id}`),
  ),
}

/** A membership corrected. */
export const correcting = changeScreen(correctMember, {
  here: (c) => `/governance/members/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const member = await getMember(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.correct-member.title'),
      lead: t('governance.correct-member.lead'),
      submit: t('governance.save-correction'),
      record: calledText(member),
      above: [{ href: '/governance/members', label: t('governance.list-members.title') }],
      fields: (
        <>
          <Fields c={c} member={member} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
