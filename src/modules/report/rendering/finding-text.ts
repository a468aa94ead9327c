import { formatMonth } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { formatDecimal } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import { type Language, languages, type Printable, type Value } from '#platform/words.ts'
import type { Names } from '../queries/sources.ts'
import type { Finding, Ref, Said, TypedAt } from '../rules/findings.ts'
import { figureName, qualifiedText } from './figure-text.ts'
import { say } from './say.ts'

const separator = (language: Language) => (language === 'ja' || language === 'zh' ? '、' : ', ')

/** A value of a finding in words. */
function saidText(said: Said, names: Names, language: Language): string {
  switch (said.kind) {
    case 'count':
      return String(said.value)
    case 'quantity':
      return qualifiedText(said, language)
    case 'month':
      return formatMonth(said.month, language)
    case 'date':
      return dateText(said.edtf, language)
    case 'texts':
      return textIn(said.texts, language)
    case 'figure':
      return figureName(said, names, language)
    case 'word':
      return say(language, said.key)
    case 'plain':
      return said.text
    case 'number':
      return formatDecimal(said.text, language)
    case 'telling':
      return say(language, 'report.document.chart.value', {
        category: saidText(said.of, names, language),
        value: saidText(said.what, names, language),
      })
    case 'list':
      return said.items.map((item) => saidText(item, names, language)).join(separator(language))
  }
}

const valueFor = (said: Said, names: Names): Value =>
  said.kind === 'count' ? said.value : (((language) => saidText(said, names, language)) satisfies Printable)

type Told = Pick<Finding, 'check' | 'values'>

/** What the sort of a finding is called: "A month is counted and not listed". */
export const findingTitle = ({ check }: Pick<Finding, 'check'>, language: Language): string =>
  say(language, `report.check.${check}`)

/** What was found, in a sentence. One that is not told to this viewer says so. */
export function findingText({ check, values }: Told, names: Names, language: Language): string {
  if (Object.keys(values).length === 0) return say(language, 'report.list-findings.concealed')
  const printed = Object.entries(values).map(([name, said]) => [name, valueFor(said, names)] as const)
  return say(language, `report.check.${check}.text`, Object.fromEntries(printed))
}

/** What a reference of a finding is called. */
export const refText = (ref: Ref, names: Names, language: Language): string =>
  ref.kind === 'figure'
    ? figureName(ref, names, language)
    : ref.kind === 'section'
      ? textIn(ref.titles, language)
      : saidText(ref.label, names, language)

/** Where the typed numbers stand, by language: "English: line 3 (70, 80), line 5 (3,000)". */
export function placesText(places: readonly TypedAt[], language: Language): string[] {
  return languages.flatMap((written) => {
    const own = places.filter((place) => place.language === written)
    if (own.length === 0) return []
    const lines = [...Map.groupBy(own, ({ line }) => line)].map(([line, typed]) =>
      say(language, 'report.list-findings.line', {
        line,
        typed: typed.map(({ text }) => text).join(separator(language)),
      }),
    )
    return [
      say(language, 'report.document.chart.value', {
        category: say(language, `report.by-language.${written}`),
        value: lines.join(separator(language)),
      }),
    ]
  })
}

/** The findings for other programs and for whoever reads the file: sentences in English, and the values. */
export const findingsJson = (findings: readonly (Finding & { readonly state: string })[], names: Names) =>
  findings.map((finding) => ({
    check: finding.check,
    key: finding.key,
    severity: finding.severity,
    state: finding.state,
    title: findingTitle(finding, 'en'),
    text: findingText(finding, names, 'en'),
    values: Object.fromEntries(
      Object.entries(finding.values).map(([name, said]) => [name, saidText(said, names, 'en')]),
    ),
    refs: finding.refs.map((ref) => refText(ref, names, 'en')),
    places: finding.places ?? [],
  }))
