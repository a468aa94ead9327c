import type { Language, Messages } from '../words.ts'

/**
 * What the words of a choice are called on the screen, in every language: the messages under `prefix` (`giving.channel.`),
 * for the `spellings` of a column.
 */
export function spelledAs(
  { messages }: { readonly messages: Readonly<Record<Language, Messages>> },
  prefix: string,
): Record<string, readonly string[]> {
  const lists = Object.values(messages)
  const keys = Object.keys(messages.en).filter((key) => key.startsWith(prefix))
  return Object.fromEntries(
    keys.map((key) => [key.slice(prefix.length), lists.flatMap((list) => list[key] ?? [])] as const),
  )
}
