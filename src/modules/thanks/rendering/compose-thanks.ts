import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Writing } from '../queries/writing-for.ts'
import { chooseWords } from '../rules/choose-words.ts'
import { fillIn } from '../rules/placeholders.ts'
import { thanksWords } from '../words/words.ts'
import { goodsText, inARow } from './goods-text.ts'

/** Who is thanked, as the language addresses them. */
export const addressed = (giver: Pick<Writing['giver'], 'name' | 'kind'>, language: Language): string =>
  thanksWords.in(language)(`thanks.says.to.${giver.kind}`, { name: giver.name })

type Given = Pick<Writing, 'gifts' | 'goods'>

function linesOf({ gifts, goods }: Given, language: Language): string {
  const t = thanksWords.in(language)
  return [
    ...gifts.map(({ received_on, left_amount, currency, fund_names }) =>
      t('thanks.says.gift', {
        day: formatDay(received_on, language),
        amount: formatMoney(moneyFromDatabase(left_amount, currency), language),
        purpose: textIn(fund_names, language),
      }),
    ),
    ...goods.map(({ date_edtf, items }) =>
      t('thanks.says.goods', { day: dateText(date_edtf, language), goods: goodsText(items, language) }),
    ),
  ].join('\n')
}

// money has a purpose of its own; goods are for whoever needs them
function purposesOf({ gifts }: Given, language: Language): string {
  const purposes = new Set(gifts.map(({ fund_names }) => textIn(fund_names, language)))
  return gifts.length > 0 ? inARow([...purposes], language) : thanksWords.in(language)('thanks.says.purpose-of-goods')
}

/** What thanks speak of: not every language says of goods what it says of money. */
const kindOf = ({ gifts, goods }: Given) => (goods.length === 0 ? 'gifts' : gifts.length === 0 ? 'goods' : 'both')

/** Writes thanks in the giver's language, in the words of the templates or the product's own. */
export function composeThanks(writing: Writing): { readonly subject: string; readonly body: string } {
  const { language, giver, marks, names, templates } = writing
  const t = thanksWords.in(language)
  const values = {
    name: addressed(giver, language),
    gifts: linesOf(writing, language),
    purpose: purposesOf(writing, language),
    organisation: textIn(names, language),
  }
  const own = chooseWords(templates, marks, language)
  // what anybody wrote stands in no header as more than one line
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (own) return { subject: oneLine(fillIn(own.subject, values)), body: fillIn(own.body, values) }
  const kind = kindOf(writing)
  return {
    subject: oneLine(t(`thanks.says.subject.${kind}`, { organisation: values.organisation })),
    body: t(`thanks.says.body.${kind}`, values),
  }
}
