import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { addHouseholdMember } from '../commands/households/add-household-member.ts'
import { correctHousehold } from '../commands/households/correct-household.ts'
import { createHousehold } from '../commands/households/create-household.ts'
import { removeHouseholdMember } from '../commands/households/remove-household-member.ts'
import { restoreHousehold, voidHousehold } from '../commands/households/void-household.ts'
import { getHousehold } from '../queries/get-household.ts'
import { getHouseholdMember } from '../queries/get-household-member.ts'
import { languageOptions, say } from './parts.tsx'

type Household = Awaited<ReturnType<typeof getHousehold>>

const linesShown = 4

const Fields = ({ c, household }: { c: Ctx; household?: Household }) => {
  const t = say(c)
  const language = c.form.text('language', household?.language ?? c.query('language') ?? '')
  return (
    <>
      <TextField
        name="name"
        label={t('people.field.household-name')}
        hint={t('people.field.household-name.hint')}
        value={c.form.text('name', household?.name ?? c.query('name'))}
        required
      />
      <SelectField
        name="language"
        label={t('people.field.language')}
        value={language}
        options={languageOptions(c.language, [language])}
      />
      <TextArea name="note" label={t('people.field.note')} value={c.form.text('note', household?.note ?? '')} />
    </>
  )
}

const MemberLines = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const told = (c.query('members') ?? '').split(',').filter(Boolean)
  const lines = Array.from({ length: Math.max(linesShown, c.form.rows('members'), told.length + 1) }, (_, at) => at)
  return (
    <FieldGroup name="members" title={t('people.field.members')} hint={t('people.field.members.hint')}>
      {lines.map((at) => (
        <TextField
          name={`members.${at}`}
          label={t('people.field.member.n', { n: at + 1 })}
          autocomplete="off"
          value={c.form.text(`members.${at}`, told[at])}
          required={at === 0}
        />
      ))}
    </FieldGroup>
  )
}

const SinceField = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <DateField
      name="since"
      label={t('people.field.since')}
      value={c.form.text('since', c.today)}
      max={c.today}
      required
    />
  )
}

const screen = createScreen(createHousehold, {
  list: '/people/households',
  ask(c) {
    const t = say(c)
    return {
      title: t('people.create-household.title'),
      lead: t('people.create-household.lead'),
      submit: t('people.create-household.submit'),
      list: t('people.list-households.title'),
      fields: (
        <>
          <Fields c={c} />
          <MemberLines c={c} />
          <SinceField c={c} />
        </>
      ),
    }
  },
})

/** A new household. */
export const creating = {
  ...screen,
  submit: submits(
    createHousehold,
    (c) => c.form.values,
    (_, { id }) => redirect(`/people/households/${id}`),
  ),
}

const here = (c: Ctx) => `/people/households/${c.param('id')}`
const above = (c: Ctx) => [{ href: '/people/households', label: say(c)('people.list-households.title') }]
const named = (c: Ctx) => getHousehold(c.world, c.actor, { id: c.param('id') })

/** A household corrected. */
export const correcting = changeScreen(correctHousehold, {
  here,
  async ask(c) {
    const t = say(c)
    const household = await named(c)
    return {
      title: t('people.correct-household.title'),
      lead: t('people.correct-party.lead'),
      submit: t('people.correct-party.submit'),
      record: household.name,
      above: above(c),
      fields: (
        <>
          <Fields c={c} household={household} />
          <SelectField
            name="addressOf"
            label={t('people.field.address-of')}
            value={c.form.text('addressOf', household.living?.whose.ref ?? '')}
            options={household.members.map(({ ref, name }) => ({
              value: ref,
              label: c.say('ui.with-ref', { name, ref }),
            }))}
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** Somebody more in a household. */
export const adding = changeScreen(addHouseholdMember, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('people.add-household-member.title'),
      submit: t('people.add-household-member.submit'),
      record: (await named(c)).name,
      above: above(c),
      fields: (
        <>
          <TextField
            name="member"
            label={t('people.field.member')}
            hint={t('people.field.members.hint')}
            autocomplete="off"
            value={c.form.text('member')}
            required
          />
          <SinceField c={c} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const removal = changeScreen(removeHouseholdMember, {
  here: () => '/people/households',
  async ask(c) {
    const t = say(c)
    const member = await getHouseholdMember(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('people.remove-household-member.title'),
      lead: t('people.remove-household-member.lead', { who: member.name }),
      submit: t('people.remove-household-member.submit'),
      record: t('people.list-households.title'),
      fields: (
        <>
          <DateField
            name="until"
            label={t('people.field.until')}
            hint={t('people.field.until.hint')}
            value={c.form.text('until')}
            min={member.since}
            max={c.today}
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** Somebody who has left a household. */
export const removing = {
  ...removal,
  submit: submits(
    removeHouseholdMember,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (_, { id }) => redirect(`/people/households/${id}`),
  ),
}

const toggling = (verb: 'void-household' | 'restore-household', act: typeof voidHousehold) =>
  changeScreen(act, {
    here,
    danger: verb === 'void-household',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`people.${verb}.title`),
        lead: t(`people.${verb}.lead`),
        submit: t(`people.${verb}.submit`),
        record: (await named(c)).name,
        above: above(c),
      }
    },
  })

/** A household taken out, and brought back. */
export const voiding = toggling('void-household', voidHousehold)
export const restoring = toggling('restore-household', restoreHousehold)
