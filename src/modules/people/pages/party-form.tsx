import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctParty } from '../commands/correct-party.ts'
import { createParty } from '../commands/create-party.ts'
import { getParty } from '../queries/get-party.ts'
import { say } from './parts.tsx'
import { PartyFields } from './party-fields.tsx'

/** A new person or organisation. */
export const creating = createScreen(createParty, {
  list: '/people',
  ask(c) {
    const t = say(c)
    return {
      title: t('people.create-party.title'),
      lead: t('people.create-party.lead'),
      submit: t('people.create-party.submit'),
      list: t('people.list-parties.title'),
      fields: <PartyFields c={c} party={undefined} />,
    }
  },
})

/** A person or organisation corrected. */
export const correcting = changeScreen(correctParty, {
  here: (c) => `/people/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const party = await getParty(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('people.correct-party.title'),
      lead: t('people.correct-party.lead'),
      submit: t('people.correct-party.submit'),
      record: party.display_name,
      fields: (
        <>
          <PartyFields c={c} party={party} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
