import type { ListedLine } from '#modules/activities/face.ts'
import { type Language, languages, localeOf } from '#platform/words.ts'
import type { YearData } from '../year-data.ts'
import type { Check } from './check.ts'
import { namedFigures } from './named-figures.ts'
import { toLine } from './refs.ts'

/** The module whose figures tell of the lines of a kind. */
const moduleOf: Readonly<Record<ListedLine['kind'], string | undefined>> = {
  operation: 'operations',
  aid: 'aid',
  education: 'education',
  event: 'events',
  publication: 'publishing',
  campaign: 'advocacy',
  meeting: 'advocacy',
  visit: 'advocacy',
  lecture: 'advocacy',
  press: 'advocacy',
  broadcast: 'advocacy',
  other: undefined,
}

// short words stand in every sentence, long ones say by themselves what is meant
const fewest: Readonly<Record<Language, number>> = { en: 5, ja: 2, ko: 2, zh: 2 }
const telling: Readonly<Record<Language, number>> = { en: 7, ja: 4, ko: 3, zh: 3 }
const segmenters = new Map(
  languages.map((language) => [language, new Intl.Segmenter(localeOf[language], { granularity: 'word' })]),
)

function wordsOf(text: string, language: Language): Set<string> {
  const words = [...(segmenters.get(language)?.segment(text.toLowerCase()) ?? [])]
  return new Set(
    words.flatMap(({ segment, isWordLike }) =>
      isWordLike && segment.length >= fewest[language] && !/^\p{Script=Hiragana}+$/u.test(segment) ? [segment] : [],
    ),
  )
}

interface Told {
  readonly modules: ReadonlySet<string>
  /** The words of each section by language. */
  readonly words: readonly (readonly [Language, ReadonlySet<string>])[]
}

// a line that shares two words, or a long one, with a section is told of there
const sharesWords = ({ titles }: ListedLine, { words }: Told) =>
  words.some(([language, ofSection]) => {
    const title = titles[language]
    if (title === undefined) return false
    const shared = [...wordsOf(title, language)].filter((word) => ofSection.has(word))
    return shared.length >= 2 || shared.some((word) => word.length >= telling[language])
  })

const toldIn = ({ sections }: YearData): Told => ({
  modules: new Set(sections.flatMap((section) => namedFigures(section).map(({ name }) => name.split('.')[0] ?? ''))),
  words: sections.flatMap(({ titles, prose }) =>
    languages.flatMap((language): [Language, Set<string>][] =>
      prose[language] ? [[language, wordsOf(`${titles[language] ?? ''} ${prose[language]}`, language)]] : [],
    ),
  ),
})

/** Kinds of lines in the dated list of which no section tells: none names their figures, and none shares words with a line. */
export const kindUntold: Check = {
  name: 'kind-untold',
  find(data) {
    const told = toldIn(data)
    const done = data.lines.filter(({ status }) => status === 'done')
    return [...Map.groupBy(done, ({ kind }) => kind)]
      .filter(([kind, lines]) => {
        const module = moduleOf[kind]
        return !(module && told.modules.has(module)) && !lines.some((line) => sharesWords(line, told))
      })
      .map(([kind, lines]) => ({
        key: `kind=${kind}`,
        severity: 'note',
        protects: false,
        values: {
          kind: { kind: 'word', key: `activities.kind.${kind}` },
          count: { kind: 'count', value: BigInt(lines.length) },
        },
        refs: lines.slice(0, 5).map(toLine),
      }))
  },
}
