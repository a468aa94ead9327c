import { z } from 'zod'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the script of a page puts into a hidden field as JSON; an empty one means that no script ran. */
export const sentByScript = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string({ error: 'accounts.passkey.no-script' })
    .min(1, 'accounts.passkey.no-script')
    .max(60_000)
    .transform((text, context) => {
      const found = schema.safeParse(parsed(text))
      if (found.success) return found.data
      context.addIssue({ code: 'custom', message: 'accounts.passkey.not-taken' })
      return z.NEVER
    })
