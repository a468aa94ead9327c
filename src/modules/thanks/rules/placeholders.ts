import { Refusal } from '#platform/errors.ts'

/** What words of thanks may name: who is thanked, the gifts line by line, what they are for, and who thanks. */
export const placeholders = ['name', 'gifts', 'purpose', 'organisation'] as const
type Placeholder = (typeof placeholders)[number]

// as figures are named in sections of a report
const named = /\{\{([^{}]*)\}\}/g
const isPlaceholder = (text: string): text is Placeholder => placeholders.some((one) => one === text)

/** Refuses words that name what is not there. */
export function refuseUnknown(text: string, field?: string): void {
  for (const [, name = ''] of text.matchAll(named))
    if (!isPlaceholder(name)) throw new Refusal('thanks.unknown-placeholder', field, { name: name.slice(0, 40) })
}

/** Puts values for placeholders; what stands in a value is never taken for a placeholder. */
export const fillIn = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(named, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
