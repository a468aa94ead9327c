import { formatDay } from '#platform/dates/format.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Writing } from '../queries/writing-for.ts'
import { chooseWords } from '../rules/choose-words.ts'
import { fillIn } from '../rules/placeholders.ts'
import { thanksWords } from '../words/words.ts'

/** Who is thanked, as the language addresses them. */
export const addressed = (giver: Pick<Writing['giver'], 'name' | 'kind'>, language: Language): string =>
  thanksWords.in(language)(`thanks.says.to.${giver.kind}`, { name: giver.name })

function giftLines(gifts: Writing['gifts'], language: Language): string {
  const t = thanksWords.in(language)
  return gifts
    .map(({ received_on, left_amount, currency, fund_names }) =>
      t('thanks.says.gift', {
        day: formatDay(received_on, language),
        amount: formatMoney(moneyFromDatabase(left_amount, currency), language),
        purpose: textIn(fund_names, language),
      }),
    )
    .join('\n')
}

/** Writes thanks in the giver's language, in the words of the templates or the product's own. */
export function composeThanks(writing: Writing): { readonly subject: string; readonly body: string } {
  const { language, giver, marks, gifts, names, templates } = writing
  const t = thanksWords.in(language)
  const purposes = [...new Set(gifts.map(({ fund_names }) => textIn(fund_names, language)))]
  const values = {
    name: addressed(giver, language),
    gifts: giftLines(gifts, language),
    purpose: purposes.join(language === 'ja' || language === 'zh' ? '、' : ', '),
    organisation: textIn(names, language),
  }
  const own = chooseWords(templates, marks, language)
  // what anybody wrote stands in no header as more than one line
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (own) return { subject: oneLine(fillIn(own.subject, values)), body: fillIn(own.body, values) }
  return {
    subject: oneLine(t('thanks.says.subject', { organisation: values.organisation })),
    body: t('thanks.says.body', values),
  }
}
