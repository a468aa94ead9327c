import { windows } from '#platform/pdf/envelopes.ts'
import { fontsOf } from '#platform/pdf/fonts-of.ts'
import type { Language } from '#platform/words.ts'
import type { Letter } from '../queries/read-letters.ts'
import { labelSheets, type SheetName } from '../rules/paper.ts'

const typeOf = (language: Language) => {
  const { tag, text } = fontsOf(language)
  return { language: tag[0], region: tag[1], fonts: text }
}

const stampOf = ({ printed, copy, isVoid }: Letter): string =>
  isVoid ? printed.stamps.void : copy === null ? '' : `${printed.stamps.copy} ${copy}`

const about = (first: Letter | undefined) => ({
  ...typeOf(first?.language ?? 'en'),
  organisation: first?.printed.sender.name ?? '',
})

/** Receipts as letters, one after the other, as `template.typ` reads them. */
export const letterTree = (receipts: readonly Letter[]): unknown => ({
  kind: 'letters',
  ...about(receipts[0]),
  title: [receipts[0]?.printed.title, receipts[0]?.printed.number].filter(Boolean).join(' ') || '–',
  receipts: receipts.map((one) => ({
    ...typeOf(one.language),
    window: windows[one.envelope],
    stamp: stampOf(one),
    printed: one.printed,
  })),
})

/** The addresses of receipts as labels of a sheet; one who has several receipts has one label. */
export function labelTree(receipts: readonly Letter[], sheet: SheetName): unknown {
  const labels = new Map(
    receipts.map(({ language, printed }) => [
      JSON.stringify(printed.giver),
      { ...typeOf(language), giver: printed.giver },
    ]),
  )
  return {
    kind: 'labels',
    ...about(receipts[0]),
    title: receipts[0]?.printed.sender.name || '–',
    sheet: labelSheets[sheet],
    labels: [...labels.values()],
  }
}
