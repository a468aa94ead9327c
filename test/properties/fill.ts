import fc from 'fast-check'
import type { Sent } from './body.ts'
import type { Control, PageForm } from './page.ts'
import { anyText } from './texts.ts'

/** What is sent of a form. */
export interface Filled {
  readonly fields: readonly Sent[]
  readonly inParts: boolean
}

const days = ['2011-05-01', '2011-03-11', '2010-12-31', '2011-09-01', 'March 2011']
const counts = ['1', '2', '12', '0.5', '1,000', '100.00']
const words = [
  'Aiko',
  '山田 花子',
  '김 혜진',
  '李',
  'O',
  'Tiger-9',
  'X-77',
  'aiko@example.org',
  'https://example.org',
  '+81 3 1234 5678',
]
const secrets = ['correct horse battery staple', 'short', '123456', 'パスワードは長いほど良い']
const csv = 'ref,code\nX-1,X-1\n'

const isDay = (name: string) => /date|day|since|until|from|On$/i.test(name)
const isCount = (name: string) => /quantity|amount|count|number|position|size/i.test(name)

function guesses({ name, kind, value, isRequired, options }: Control): readonly string[] {
  if (kind === 'hidden' || kind === 'button') return [value]
  if (kind === 'choice') return options.filter((option) => option !== '' || !isRequired)
  if (kind === 'tick') return options
  if (kind === 'secret') return secrets
  if (kind === 'file') return [csv]
  const shown = value !== '' ? [value, value] : isRequired ? [] : Array(5).fill('')
  if (options.length > 0) return [...shown, ...options.slice(0, 20)]
  if (kind === 'day' || isDay(name)) return [...shown, ...days]
  return [...shown, ...(kind === 'number' || isCount(name) ? counts : words)]
}

/** What somebody could mean to send of a field: nothing of a box that is not ticked or a button that is not pressed. */
function likely(control: Control): fc.Arbitrary<Sent[]> {
  const { name, kind } = control
  const choices = guesses(control)
  const one = fc
    .constantFrom(...(choices.length > 0 ? choices : ['']))
    .map((value) => [kind === 'file' ? { name, value, fileName: 'file.csv' } : { name, value }])
  if (kind === 'button') return fc.oneof({ arbitrary: fc.constant<Sent[]>([]), weight: 12 }, one)
  if (kind === 'tick') return fc.oneof(fc.constant<Sent[]>([]), one)
  return one
}

// more than any field may hold, and more than any body without a file may
const long = 'Ten chars '.repeat(15_000)
const tooLong = 'Ten chars '.repeat(100_000)

/** What nobody means to send: any text, twice, nothing, a tree, a file for a text and a text for a file. */
function odd({ name, kind }: Control): fc.Arbitrary<Sent[]> {
  const some = (arbitrary: fc.Arbitrary<Sent[]>, weight: number) => ({ arbitrary, weight })
  const below = fc.constantFrom(
    'x',
    '0',
    '0.x',
    '999.x',
    '1.0.2',
    'en',
    'amount',
    '__proto__',
    'constructor.x',
    'a.b.c.d.e',
  )
  const text = anyText.map((value): Sent[] => [{ name, value }])
  const file = fc.tuple(anyText, anyText).map(([value, fileName]): Sent[] => [{ name, value, fileName }])
  return fc.oneof(
    kind === 'file' ? some(file, 24) : some(text, 24),
    kind === 'file' ? some(text, 2) : some(file, 2),
    some(
      fc.tuple(anyText, anyText).map((all): Sent[] => all.map((value) => ({ name, value }))),
      2,
    ),
    some(fc.constant<Sent[]>([]), 2),
    some(
      fc.tuple(below, anyText).map(([end, value]): Sent[] => [{ name: `${name}.${end}`, value }]),
      2,
    ),
    some(
      fc.tuple(below, anyText).map(([end, value]): Sent[] => [
        { name, value },
        { name: `${name}.${end}`, value },
      ]),
      1,
    ),
  )
}

const extraName = fc.constantFrom(
  ...[
    '__proto__',
    '__proto__.may',
    'constructor.prototype.x',
    'add-line',
    'remove-line',
    'kept.file',
    'lines.999.item',
  ],
  ...['saved', 'lang', 'id', 'a.b.c', 'a.0.b', '', '.', '..', 'x'.repeat(300), '\u0000', '\ud800', 'names.en.en'],
)
const extras = fc.oneof(
  { arbitrary: fc.constant<Sent[]>([]), weight: 6 },
  fc.array(
    fc.tuple(extraName, anyText).map(([name, value]): Sent => ({ name, value })),
    { minLength: 1, maxLength: 3 },
  ),
)

// one field in a few tries
function withLarge(fields: readonly Sent[], one: number, chance: number): readonly Sent[] {
  const value = [tooLong, long][chance]
  return value === undefined ? fields : fields.map((field, at) => (at === one ? { ...field, value } : field))
}

/** All that can be sent of a form; one field in many tries is odd, or some are, or none is. */
export function filled({ controls, isMultipart, method }: PageForm): fc.Arbitrary<Filled> {
  const field = (control: Control) => fc.record({ likely: likely(control), odd: odd(control), chance: fc.nat(99) })
  return fc
    .record({
      tries: fc.tuple(...controls.map(field)),
      mode: fc.constantFrom('one', 'one', 'one', 'some', 'many', 'none'),
      one: fc.nat(Math.max(controls.length - 1, 0)),
      extras,
      otherwise: fc.nat(9),
      large: fc.nat(60),
    })
    .map(({ tries, mode, one, extras, otherwise, large }) => {
      const share = { one: 0, some: 25, many: 75, none: 0 }[mode]
      const isOdd = (at: number, chance: number) => (mode === 'one' ? at === one : chance < share)
      const fields = tries.flatMap(({ likely, odd, chance }, at) => (isOdd(at, chance) ? odd : likely))
      return {
        fields: withLarge([...fields, ...(mode === 'none' ? [] : extras)], one, large),
        inParts: method === 'post' && isMultipart !== (otherwise === 0),
      }
    })
}
