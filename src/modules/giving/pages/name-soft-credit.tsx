import { changeScreen, WhyField } from '#ui/record.tsx'
import { nameSoftCredit } from '../commands/name-soft-credit.ts'
import { getGift } from '../queries/get-gift.ts'
import { GiverField, giversMeant, giverTold } from './giver-field.tsx'
import { say } from './parts.tsx'

/** Who caused a gift that another paid, said or taken back. */
export const naming = changeScreen(nameSoftCredit, {
  about: (c) => ({ id: c.param('id'), ...giverTold(c) }),
  here: (c) => `/giving/gifts/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const gift = await getGift(c.world, c.actor, { id: c.param('id') })
    const told = c.may('people.get-party') ? [gift.soft?.name, gift.soft?.email].filter(Boolean).join(' · ') : ''
    return {
      title: t('giving.name-soft-credit.title'),
      lead: told ? t('giving.name-soft-credit.told', { told }) : t('giving.name-soft-credit.lead'),
      submit: t('giving.name-soft-credit.submit'),
      record: gift.ref,
      above: [{ href: '/giving', label: t('giving.list-gifts.title') }],
      fields: (
        <>
          <GiverField c={c} giver={gift.soft?.party?.ref} meant={await giversMeant(c)} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
