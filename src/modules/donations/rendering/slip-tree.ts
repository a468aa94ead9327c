import { fontsOf } from '#platform/pdf/fonts-of.ts'
import type { Language } from '#platform/words.ts'
import { postalAccountOf } from '../rules/postal-account.ts'
import { inBoxes, messageLines, type Payee, type SlipTyped, slipNames, yenSigns } from '../rules/slip-sheet.ts'
import { donationsWords } from '../words/words.ts'
import { slipGuide } from './slip-guide.ts'

const typeOf = (language: Language) => {
  const { tag, text } = fontsOf(language)
  return { language: tag[0], region: tag[1], fonts: text }
}

const drawn = ({ account, holder }: Payee, typed: SlipTyped) => {
  const parts = postalAccountOf(account)
  return {
    names: slipNames,
    symbol: inBoxes(parts?.symbol ?? '', 5),
    digit: inBoxes(parts?.digit ?? '', 1),
    number: inBoxes(parts?.number ?? '', 7),
    amount: inBoxes(typed.amount === null ? '' : yenSigns(typed.amount), 8),
    holder,
    message: messageLines(typed),
    postcode: typed.postcode ?? '',
    address: typed.address?.split('\n') ?? [],
    sender: typed.name ?? '',
    phone: typed.phone ?? '',
  }
}

/** The sheet for the post office, as `slip.typ` reads it: in the reader's language, what the clerk reads in Japanese besides. */
export function slipTree(language: Language, organisation: string, payee: Payee, typed: SlipTyped): unknown {
  const [t, japanese] = [donationsWords.in(language), donationsWords.in('ja')]
  const isJapanese = language === 'ja'
  return {
    ...typeOf(language),
    japanese: typeOf('ja'),
    organisation,
    title: t('donations.slip.title'),
    subtitle: isJapanese ? '' : japanese('donations.slip.title'),
    notice: { title: t('donations.slip.not-official'), text: t('donations.slip.not-official.text') },
    slip: drawn(payee, typed),
    both: t('donations.slip.both'),
    columns: [t('donations.slip.column.field'), t('donations.slip.column.what'), t('donations.slip.column.write')],
    ...slipGuide(language, payee, typed),
    show: {
      title: t('donations.slip.show'),
      japanese: japanese('donations.slip.show.text'),
      said: isJapanese ? '' : t('donations.slip.show.text'),
    },
    fee: { title: t('donations.slip.fee'), text: t('donations.slip.fee.text') },
  }
}
