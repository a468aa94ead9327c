import type { Ctx } from '#platform/web/context.ts'
import { donationsWords } from '../words/words.ts'

export const say = (c: Ctx) => donationsWords.in(c.language)

/** A page of the public site in the language of the reader. */
export const here = (c: Ctx, path: string): string => `/${c.language}${path}`

/** The page on which people give, as the way down. */
export const giveCrumb = (c: Ctx) => ({ href: here(c, '/give'), label: say(c)('donations.give.title') })
