import { formatDay, formatMonth } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { formatMeasured, isMeasure, measureName } from '#platform/measures.ts'
import { formatCount, formatDecimal } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import { formatQuantity, isUnit, kindOf } from '#platform/units.ts'
import type { Language } from '#platform/words.ts'
import type { Names } from '../queries/sources.ts'
import type { Figure } from '../rules/cells.ts'
import { plainValue } from '../rules/plain-value.ts'
import { hasWords, say } from './say.ts'

/** A quantity with its unit: "40 t", USD 11,784.95, 13人. */
export const valueText = (value: bigint, unit: string, language: Language): string =>
  isMeasure(unit) ? formatMeasured(value, unit, language) : formatCount(value, language)

/** The number alone, grouped: "11,784.95". Hours have no number alone. */
export function numberText(figure: Pick<Figure, 'value' | 'unit'>, language: Language): string {
  const plain = plainValue(figure) ?? ''
  if (figure.unit === 'calendar-year') return plain
  if (figure.value !== null && isUnit(figure.unit) && kindOf(figure.unit) === 'time')
    return formatQuantity(figure.value, figure.unit, language)
  return formatDecimal(plain, language)
}

/** The unit as it stands beside a number of this size: "t", "people", 人. */
export function unitText(figure: Pick<Figure, 'value' | 'unit'>, language: Language): string {
  if (figure.value === null) return ''
  if (figure.unit.includes('/') && isMeasure(figure.unit)) return measureName(figure.unit, language)
  return valueText(figure.value, figure.unit, language).replace(numberText(figure, language), '').trim()
}

interface Told {
  readonly value: bigint
  readonly unit: string
  readonly qualifier: Figure['qualifier']
}

const qualified = (text: string, qualifier: Figure['qualifier'], language: Language) =>
  qualifier === 'exact' ? text : say(language, `report.qualifier.${qualifier}`, { figure: text })

const told = ({ value, unit, qualifier }: Told, language: Language): string => {
  const meant = (text: string) => qualified(text, qualifier, language)
  return isMeasure(unit) ? formatMeasured(value, unit, language, meant) : meant(formatCount(value, language))
}

// the number is only the fewest that the word allows, and nobody told it
const hundredsText = (figure: Pick<Figure, 'value' | 'unit'>, language: Language, as: 'full' | 'number' = 'full') =>
  as === 'number'
    ? say(language, 'report.qualifier.hundreds-alone')
    : qualified(unitText(figure, language), 'hundreds', language)

/** A quantity as it was told: "more than 20 children". */
export const qualifiedText = ({ value, unit, qualifier }: Told, language: Language): string =>
  qualifier === 'hundreds' ? hundredsText({ value, unit }, language) : told({ value, unit, qualifier }, language)

/** The qualifier as a word of its own: "more than"; '' for an exact number. */
export const qualifierText = (qualifier: Figure['qualifier'], language: Language): string =>
  qualifier === 'hundreds'
    ? say(language, 'report.qualifier.hundreds-from')
    : qualified('', qualifier, language)
        .replace(/[()（）]/g, '')
        .trim()

/** What a sentence says in the place of a number that is kept back, in the words of what is counted. */
export function keptBackText(unit: string, language: Language, as: 'full' | 'number'): string {
  const people = ['person', 'child', 'family', 'household'].find((each) => each === unit)
  return say(language, as === 'number' || !people ? 'report.withheld.number' : `report.withheld.${people}`)
}

/** What is printed of a figure; one that no record supports says so by name. */
export function figureText(figure: Figure, language: Language, as: 'full' | 'number' = 'full'): string {
  if (figure.value === null || figure.state !== 'known') {
    if (figure.state !== 'refused') return say(language, `report.${figure.state}`)
    return say(language, 'report.refused')
  }
  if (figure.qualifier === 'hundreds') return hundredsText(figure, language, as)
  if (as === 'number') return qualified(numberText(figure, language), figure.qualifier, language)
  const { value, unit, qualifier } = figure
  return told({ value, unit, qualifier }, language)
}

/** A count of three to nine as prose may tell it: "several gifts", 数件. Any other figure as it is. */
export function severalText(figure: Figure, language: Language): string {
  const { value, unit, state, qualifier } = figure
  const isSeveral = value !== null && value >= 3n && value <= 9n && isUnit(unit) && kindOf(unit) === unit
  if (state !== 'known' || !isSeveral || (qualifier !== 'exact' && qualifier !== 'several'))
    return figureText(figure, language)
  return say(language, 'report.several', { unit: unitText(figure, language) })
}

/** When a figure holds: the label of its year, the day at whose end it was counted, or the time of which a source outside speaks. */
export const periodText = (
  { nature, period, outside }: Pick<Figure, 'nature' | 'period' | 'outside'>,
  language: Language,
): string =>
  outside
    ? dateText(outside.edtf, language)
    : nature === 'stock'
      ? say(language, 'report.on-day', { day: formatDay(period.end, language) })
      : period.label

function quarterText(value: string, language: Language): string {
  const [first = '', last = first] = value.split('/')
  return say(language, 'report.document.period', {
    start: formatMonth(first, language),
    end: formatMonth(last, language),
  })
}

/** What a value of a dimension is called: a month, a word of its module, a record's name, or the value itself. */
export function dimensionText(
  figure: string,
  dimension: string,
  value: string,
  { names, language }: { names: Names; language: Language },
): string {
  if (dimension === 'month' && /^\d{4}-\d\d$/.test(value)) return formatMonth(value, language)
  if (dimension === 'quarter') return quarterText(value, language)
  const [module = ''] = figure.split('.')
  const key = `${module}.${dimension}.${value}`
  if (hasWords(key)) return say(language, key)
  if (value === 'undated' || value === 'none') return say(language, `report.dimension.${value}`)
  const found = names.get(`${dimension}=${value}`)
  return (found && textIn(found, language)) || value
}

/** What a figure is called: "Handed over", with the values of its dimensions "Handed over: wheat, March 2011". */
export function figureName(figure: Pick<Figure, 'name' | 'dimensions'>, names: Names, language: Language): string {
  const name = say(language, `${figure.name}.figure`)
  const values = Object.entries(figure.dimensions).map(([dimension, value]) =>
    dimensionText(figure.name, dimension, value, { names, language }),
  )
  if (values.length === 0) return name
  const value = values.join(language === 'ja' || language === 'zh' ? '、' : ', ')
  return say(language, 'report.document.chart.value', { category: name, value })
}

/** What a dimension is called: "Month", "Channel". */
export const dimensionName = (figure: string, dimension: string, language: Language): string =>
  // a coarser date is made of the months of any module
  say(language, dimension === 'quarter' ? 'report.dimension.quarter' : `${figure.split('.')[0]}.dimension.${dimension}`)
