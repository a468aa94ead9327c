import type { ListedLine } from '#modules/activities/face.ts'
import type { ComparedCount } from '#modules/operations/face.ts'
import { languages } from '#platform/words.ts'
import type { Found, Said } from '../findings.ts'
import { canBeOne } from '../told-range.ts'
import { typedNumbers } from '../typed-numbers.ts'
import type { Check } from './check.ts'
import { monthOf } from './month-of.ts'
import { tellingOf, toCount, toLine } from './refs.ts'

// steps by which somebody comes out of danger: told of one month, they may well be the same people
const ways: readonly string[] = ['reached-safety', 'released', 'arrived']

const toldOf = ({ number: value, qualifier }: ComparedCount) => ({ value, qualifier })

/** Whether two counts tell different numbers, and nothing says that they are of other people or of some of the same. */
const areAtOdds = (a: ComparedCount, b: ComparedCount) =>
  a.milestone !== b.milestone &&
  (a.operation === null || b.operation === null) &&
  a.of !== b.id &&
  b.of !== a.id &&
  !canBeOne(toldOf(a), toldOf(b))

/** The numbers of people that the title of a line tells, in any language. */
const peopleIn = ({ titles }: ListedLine): bigint[] => [
  ...new Set(
    languages.flatMap((language) =>
      typedNumbers(titles[language] ?? '', language)
        .filter(({ of, value }) => of === 'person' && !value.includes('.'))
        .map(({ value }) => BigInt(value)),
    ),
  ),
]

// a line may tell of one count, of some or of all of the month
function isToldBy(number: bigint, counts: readonly ComparedCount[]): boolean {
  const sums = [...Map.groupBy(counts, ({ milestone }) => milestone).values()].map((of) =>
    of.reduce((sum, count) => sum + count.number, 0n),
  )
  return sums.includes(number) || counts.some((count) => canBeOne(toldOf(count), { value: number, qualifier: 'exact' }))
}

interface Month {
  readonly month: string
  readonly counts: readonly ComparedCount[]
  readonly lines: readonly ListedLine[]
  readonly wholes: readonly ComparedCount[]
}

const withoutTwins = (counts: readonly ComparedCount[]) => [...new Map(counts.map((one) => [one.id, one])).values()]

function foundIn({ month, counts, lines, wholes }: Month): Found[] {
  const odd = counts.filter((one) => counts.some((other) => areAtOdds(one, other)))
  const strange = lines
    .map((line) => ({ line, numbers: peopleIn(line).filter((number) => !isToldBy(number, [...counts, ...wholes])) }))
    .filter(({ numbers }) => numbers.length > 0)
  const told = strange.length > 0 ? counts : odd
  if (told.length === 0) return []
  const all = withoutTwins([...told, ...wholes.filter(({ id }) => told.some(({ of }) => of === id))])
  const ofLines = strange.flatMap(({ line, numbers }): Said[] =>
    numbers.map((value) => ({
      kind: 'telling',
      of: { kind: 'texts', texts: line.titles },
      what: { kind: 'quantity', value, unit: 'person', qualifier: 'exact' },
    })),
  )
  return [
    {
      key: `month=${month}`,
      severity: 'contradiction',
      protects: true,
      values: {
        month: { kind: 'month', month },
        tellings: { kind: 'list', items: [...all.map(tellingOf), ...ofLines] },
      },
      refs: [...all.map(toCount), ...lines.map(toLine)],
    },
  ]
}

/** Different numbers of people told of one month, by counts of different milestones or by the lines of the dated list. */
export const monthToldDifferently: Check = {
  name: 'month-told-differently',
  find({ counts, lines }) {
    const persons = counts.filter(({ people, milestone }) => people === 'persons' && ways.includes(milestone))
    const months = Map.groupBy(persons, monthOf)
    return [...months].flatMap(([month, ofMonth]) =>
      month === null
        ? []
        : foundIn({
            month,
            counts: ofMonth,
            lines: lines.filter((line) => line.kind === 'operation' && monthOf(line) === month),
            wholes: counts.filter(({ id }) => ofMonth.some(({ of }) => of === id)),
          }),
    )
  },
}
