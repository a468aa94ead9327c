import { formatDay } from '#platform/dates/format.ts'
import { NotFound } from '#platform/errors.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type OpenProfile, openProfile } from '../queries/open-profiles.ts'
import { say } from './parts.tsx'

/** A page of the public site in the language of the reader. */
export const here = (c: Ctx, path: string): string => `/${c.language}${path}`

/** The address of an open profile. */
export const addressOf = ({ ref }: Pick<OpenProfile, 'ref'>): string => `/join/${encodeURIComponent(ref)}`

/** The list of open profiles, as the way down. */
export const joinCrumb = (c: Ctx) => ({ href: here(c, '/join'), label: say(c)('applications.join.title') })

/** The open profile that the path names. Throws NotFound. */
export async function profileAsked(c: Ctx) {
  const profile = await openProfile(c.world.db, c.param('ref'), c.today)
  if (!profile) throw new NotFound()
  return profile
}

/** What is to be known of a profile besides what it requires. */
export function plainFacts(c: Ctx, { kind, place, open_until }: OpenProfile) {
  const t = say(c)
  return [
    { label: t('applications.field.kind'), value: t(`applications.kind.${kind}`) },
    ...(place ? [{ label: t('applications.field.place'), value: place }] : []),
    ...(open_until ? [{ label: t('applications.field.open-until'), value: formatDay(open_until, c.language) }] : []),
  ]
}
