import { IntlMessageFormat } from 'intl-messageformat'
import { type Node, type TemplateLiteral, Visitor } from 'oxc-parser'
import { type Language, languages, localeOf, type Messages } from '#platform/words.ts'
import { actsIn } from './boundaries-names.ts'
import { calleeOf, type Source, textOf, treeOf } from './source.ts'

export type Lists = Record<Language, Messages>

const isKey = (text: string) => /^[a-z]+(\.[a-z0-9-]+)+$/.test(text)

/** Both sides of a choice, and what is certain of it. */
function textsOf(node: Node | null | undefined): string[] {
  if (!node) return []
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)]
  const text = textOf(node)
  return text === undefined ? [] : [text]
}

const messageCalls = new Set([
  'refine',
  'regex',
  'min',
  'max',
  'length',
  'email',
  'url',
  'check',
  'knownCode',
  'codeFree',
  'textNeeded',
])

/** The refusal codes of a file: of `new Refusal`, of schemas, and of the checks of an import. */
export function codesIn(source: Source): string[] {
  const found: string[] = []
  new Visitor({
    NewExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'Refusal') found.push(...textsOf(first))
    },
    CallExpression: (node) => {
      if (messageCalls.has(calleeOf(node) ?? '')) found.push(...node.arguments.slice(1).flatMap(textsOf))
    },
    Property: ({ key, value }) => {
      const name = key.type === 'Identifier' ? key.name : ''
      if (name === 'code' || name === 'error' || name === 'message') found.push(...textsOf(value))
    },
  }).visit(treeOf(source).program)
  const acts = new Set(actsIn(source))
  return [...new Set(found.filter((text) => isKey(text) && !acts.has(text)))]
}

/** What a template with holes says of a key: the text around the holes. */
const patternOf = ({ quasis }: TemplateLiteral) => quasis.map((part) => part.value.cooked ?? '')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Tells whether a file of the product mentions a key: as it is, or by a template such as `aid.movement.${kind}`. */
export function mentionsIn(sources: readonly Source[]): (key: string) => boolean {
  const quoted = new Set<string>()
  const patterns = new Set<string>()
  for (const source of sources) {
    for (const [, text] of source.text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)) if (text) quoted.add(text)
    new Visitor({
      TemplateLiteral: (node) => {
        const parts = patternOf(node)
        if (
          parts.length > 1 &&
          parts.every((part) => /^[a-z0-9.-]*$/.test(part)) &&
          parts.some((part) => part.includes('.'))
        )
          patterns.add(parts.map(escaped).join('[\\w.-]+'))
      },
    }).visit(treeOf(source).program)
  }
  const all = [...patterns].map((pattern) => new RegExp(`^${pattern}$`))
  return (key) => quoted.has(key) || all.some((pattern) => pattern.test(key))
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 0 || element.type === 7) return []
    if (element.type === 8) return namesIn(element.children)
    if (element.type !== 5 && element.type !== 6) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap((option) => namesIn(option.value))]
  })
}

/** The arguments of an ICU message, sorted. Throws on a message that is none. */
export const argumentsOf = (language: Language, message: string): string =>
  [...new Set(namesIn(new IntlMessageFormat(message, localeOf[language]).getAst()))].sort().join(', ')

/** Messages that cannot be read, or that ask for other values than the English one. */
export function argumentProblems(lists: Lists): string[] {
  return Object.entries(lists.en).flatMap(([key, english]) =>
    languages.flatMap((language) => {
      const message = lists[language][key]
      if (message === undefined) return [`${key} is missing in ${language}.`]
      try {
        const [own, expected] = [argumentsOf(language, message), argumentsOf('en', english)]
        return own === expected ? [] : [`${key} uses {${own}} in ${language}, but {${expected}} in English.`]
      } catch (error) {
        return [`${key} in ${language} is no ICU message: ${error instanceof Error ? error.message : error}.`]
      }
    }),
  )
}

const letters = (message: string) => message.replace(/\{[^{}]*\}/g, ' ').replace(/[^\p{L}]/gu, '')

/** Messages that say in another language the very same as in English, as if nobody had translated them. */
export function untranslated(lists: Lists): string[] {
  return languages
    .filter((language) => language !== 'en')
    .flatMap((language) =>
      Object.entries(lists.en)
        .filter(([key, english]) => lists[language][key] === english && letters(english) !== '')
        .map(([key, english]) => `${key} is the same in ${language} as in English: ${english}`),
    )
}
