import { catalogue } from '../../src/main/catalogue.ts'
import { actNames, acts } from '../../src/main/registry.ts'
import { textOf } from '../doors/desk.ts'
import type { Guest, Said } from './crowd.ts'
import type { Ground, Place } from './ground.ts'

/** What was tried, and what was not as it must be. */
export interface Verdict {
  readonly wrong: string[]
  tried: number
}

type Way = 'get' | 'post'

/** An answer without what names the record that was asked for, as one text: status, headers and body. */
function withoutNames({ status, headers, body }: Said, { words }: Place): string {
  const bare = (text: string) =>
    words.reduce((rest, word) => rest.replaceAll(word, ':record').replaceAll(encodeURIComponent(word), ':record'), text)
  return `${status}\n${bare(headers)}\n${bare(body)}`
}

export const isOpenTo = ({ actor }: Guest, { permission }: Pick<Place, 'permission'>) =>
  permission === 'open' || (actor !== undefined && (permission === 'signed-in' || actor.may.has(permission)))

export const isSignIn = ({ status, to }: Said) => status === 303 && to !== null && to.startsWith('/sign-in')

const titles = new Map(
  actNames.map((name) => [name, catalogue.has(`${name}.title`) ? catalogue('en', `${name}.title`) : name]),
)

/** The permissions of which a page that lets nobody in says that they are lacking. */
function lackingIn({ body }: Said): string[] {
  const [, title] = /permission “([^”]+)”/.exec(textOf(Buffer.from(body, 'latin1').toString('utf8'))) ?? []
  return actNames.filter((name) => titles.get(name) === title)
}

// a page may show what only another permission lets see, and then says which
const saysWhatIsLacking = (said: Said, { actor }: Guest) =>
  said.status === 403 && lackingIn(said).some((name) => !actor?.may.has(name))

/** Whether an open door answered with something that it must not. */
function isBroken(said: Said, guest: Guest, { permission }: Place): boolean {
  if (said.status === 403) return !saysWhatIsLacking(said, guest)
  return said.status >= 500 || (isSignIn(said) && permission !== 'open')
}

// what is over can be looked at, but not everything can be done to it
const mayBeLost = ({ kind, route }: Place) => kind === 'gone' && acts.get(route.permission)?.kind === 'command'

/** The places of a guest in groups of one route and permission, with the absent record of each. */
export function groupsOf(places: readonly Place[]): Place[][] {
  const groups = Map.groupBy(places, ({ route, permission, kind }) =>
    kind === 'absent' ? route.path : permission === route.permission ? route.path : `${route.path} ${permission}`,
  )
  return [...groups.values()]
}

// an address that takes no form says so to whoever may open it
const takesNoForm = (guest: Guest, { route }: Place, way: Way, { status }: Said) =>
  way === 'post' && status === 405 && !route.screen.submit && isOpenTo(guest, { permission: route.permission })

/** What is wrong with an answer at a door that must stay shut. */
function shutWrong(said: Said, { permission }: Place, isLikeAbsent: boolean): string[] {
  if (said.status !== 403) return [`and not 403 without ${permission}`]
  if (!lackingIn(said).includes(permission)) return [`and does not say that ${permission} is lacking`]
  return isLikeAbsent ? [] : ['is not what an absent one answers']
}

/** What is wrong with an answer about a record that is not to be seen, or is not there. */
function hiddenWrong(said: Said, guest: Guest, isLikeAbsent: boolean): string[] {
  if (said.status !== 404 && !saysWhatIsLacking(said, guest)) return ['and not 404, for it is not to be seen']
  return isLikeAbsent ? [] : ['is not what an absent one answers']
}

/** What is wrong with an answer about a record that is there to be seen, or at a door without one. */
function shownWrong(said: Said, guest: Guest, place: Place): string[] {
  if (isBroken(said, guest, place)) return [`though ${place.permission} is held`]
  return said.status === 404 && !mayBeLost(place) ? ['though its table’s policy shows it'] : []
}

/**
 * Tries all places of one route as a guest, and holds each answer to what the permission of the route and the policy of the
 * record's table say of it.
 */
export async function tryGroup(
  ground: Ground,
  guest: Guest,
  group: readonly Place[],
  way: Way,
  verdict: Verdict,
): Promise<void> {
  const absent = group.find(({ kind }) => kind === 'absent')
  const lost = absent && (await guest[way](absent.path))
  const judge = async (place: Place, said: Said): Promise<string[]> => {
    if (takesNoForm(guest, place, way, said)) return []
    const isLikeAbsent = !absent || !lost || withoutNames(said, place) === withoutNames(lost, absent)
    if (!isOpenTo(guest, place)) return shutWrong(said, place, isLikeAbsent)
    if (place.permission === 'open') return said.status >= 500 || said.status === 403 ? ['at an open door'] : []
    const isSeen = await ground.sees(guest, place)
    return isSeen ? shownWrong(said, guest, place) : hiddenWrong(said, guest, isLikeAbsent)
  }
  for (const place of group) {
    const said = place === absent && lost ? lost : await guest[way](place.path)
    const wrong = await judge(place, said)
    verdict.tried++
    verdict.wrong.push(
      ...wrong.map((what) => `${guest.name} ${way} ${place.path} (${place.kind}): ${said.status} ${what}`),
    )
  }
}
