import { type Language, languages } from '#platform/words.ts'
import type { Figure } from '../cells.ts'
import type { Found, Severity } from '../findings.ts'
import { plainValue } from '../plain-value.ts'
import { canCount, type TypedNumber, typedNumbers } from '../typed-numbers.ts'
import type { WrittenSection, YearData } from '../year-data.ts'
import type { Check } from './check.ts'
import { namedFigures } from './named-figures.ts'
import { toSection } from './refs.ts'

type Typed = TypedNumber & { readonly language: Language }

/** The units of the figures that have a value, and the modules they are of, by that value. */
type Told = ReadonlyMap<string, readonly { readonly unit: string; readonly module: string }[]>

// a part of a protected count must not be told by whether somebody's typing finds it
function toldByFigures({ figures, figuresBefore, protectedFigures }: YearData): Told {
  const open = ({ name, dimensions }: Figure) => !protectedFigures.has(name) || Object.keys(dimensions).length === 0
  const all = [...figures.values(), ...(figuresBefore?.values() ?? [])].filter(open)
  const rows = all.flatMap((figure) => {
    const value = plainValue(figure)
    if (value === null) return []
    const bare = value.includes('.') ? value.replace(/\.?0+$/, '') : value
    return [{ value: bare, unit: figure.unit, module: figure.name.split('.')[0] ?? '' }]
  })
  return Map.groupBy(rows, ({ value }) => value)
}

const modulesOf = (section: WrittenSection) =>
  new Set(namedFigures(section).map(({ name }) => name.split('.')[0] ?? ''))

// small numbers are many: one counts as told only by a module of which the section speaks, and in a unit that the words say
function isTold({ value, of }: TypedNumber, told: Told, modules: ReadonlySet<string>): boolean {
  const isLarge = Number(value) >= 100
  return (told.get(value) ?? []).some(
    ({ unit, module }) => canCount(of, unit) && (isLarge || (of !== null && modules.has(module))),
  )
}

const inSection = ({ prose }: WrittenSection): Typed[] =>
  languages.flatMap((language) => typedNumbers(prose[language] ?? '', language).map((one) => ({ ...one, language })))

function foundOf(section: WrittenSection, typed: readonly Typed[], severity: Severity): Found[] {
  if (typed.length === 0) return []
  const numbers = [...new Set(typed.map(({ value }) => value))]
  return [
    {
      key: severity === 'note' ? `${section.ref} spans` : section.ref,
      severity,
      protects: false,
      values: {
        section: { kind: 'texts', texts: section.titles },
        numbers: { kind: 'list', items: numbers.map((text) => ({ kind: 'number', text })) },
      },
      refs: [toSection(section)],
      places: typed.map(({ language, line, column, text }) => ({ language, line, column, text })),
    },
  ]
}

/** Numbers that are typed into a section though no figure says them; lengths of time are only noted. */
export const numberTyped: Check = {
  name: 'number-typed',
  find(data) {
    const told = toldByFigures(data)
    return data.sections.flatMap((section) => {
      const modules = modulesOf(section)
      const untold = inSection(section).filter((one) => !isTold(one, told, modules))
      return [
        ...foundOf(
          section,
          untold.filter(({ isSpan }) => !isSpan),
          'warning',
        ),
        ...foundOf(
          section,
          untold.filter(({ isSpan }) => isSpan),
          'note',
        ),
      ]
    })
  },
}
