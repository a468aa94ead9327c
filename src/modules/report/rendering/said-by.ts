import { textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import { cellsBy, type Figure, keyOf } from '../rules/cells.ts'
import { namedFigures } from '../rules/checks/named-figures.ts'
import type { Block } from '../rules/document.ts'
import type { Making } from './blocks.ts'
import { periodText } from './figure-text.ts'
import { say } from './say.ts'

/** Of what time a number speaks that is not ours, and who says it: "March 2011, said by a newspaper"; nothing of an own one. */
export const saidByText = (figure: Figure, language: Language): string[] =>
  figure.outside && figure.state === 'known'
    ? [
        periodText(figure, language),
        say(language, 'report.said-by', { source: textIn(figure.outside.source, language) }),
      ]
    : []

type Written = Parameters<typeof namedFigures>[0]

/** The line under a section that says who told the numbers in it that are not ours; nothing where all are. */
export function sourcesNote({ data, language }: Making, section: Written): Block[] {
  const named = namedFigures(section).flatMap(({ name, dimensions, by }) =>
    by === undefined
      ? (data.figures.get(keyOf({ name, dimensions })) ?? [])
      : cellsBy(data.figures, name, dimensions, by),
  )
  const said = named.flatMap(({ outside, state }) =>
    outside && state === 'known' ? [textIn(outside.source, language)] : [],
  )
  if (said.length === 0) return []
  const sources = [...new Set(said)].join(language === 'ja' || language === 'zh' ? '、' : '; ')
  const text = say(language, 'report.document.sources', { sources })
  return [{ kind: 'paragraph', inlines: [{ kind: 'text', text, emphasis: true }] }]
}
