import type { GoodsItem } from '#modules/aid/face.ts'
import { textIn } from '#platform/texts.ts'
import { formatQuantity, isUnit } from '#platform/units.ts'
import type { Language } from '#platform/words.ts'
import { thanksWords } from '../words/words.ts'

/** One after the other, as the language sets them apart. */
export const inARow = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'ja' || language === 'zh' ? '、' : ', ')

const quantityText = ({ quantity, unit }: GoodsItem, language: Language) =>
  isUnit(unit) ? formatQuantity(quantity, unit, language) : `${quantity} ${unit}`

/** What goods are: each item by its name and how much of it. */
export const goodsText = (items: readonly GoodsItem[], language: Language): string =>
  inARow(
    items.map((item) =>
      thanksWords.in(language)('thanks.says.item', {
        item: textIn(item.names, language),
        quantity: quantityText(item, language),
      }),
    ),
    language,
  )
