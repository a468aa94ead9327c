import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Screen } from '#platform/web/route.ts'
import { languages } from '#platform/words.ts'
import { publicStylesheet, stylesheet } from '#ui/assets.ts'
import { publicApplication, publicRoutes } from '../../src/main/public.ts'
import { actNames, acts } from '../../src/main/registry.ts'
import { staffApplication, staffRoutes } from '../../src/main/staff.ts'
import { modules } from '../../src/modules.ts'
import { reach } from '../world.ts'
import { type Ground, openGround } from './ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await openGround('members')
})
afterAll(() => ground.opened.close())

const assets = new Set([stylesheet, ...modules.flatMap((module) => module.assets ?? [])].map(({ path }) => path))

/** The middleware and the catch-all of an application: what stands behind no address of its own. */
const isWholeSite = ({ path }: { path: string }) => path === '/*' || path === '*'

test('every address that the staff site answers at is tried, in every way of standing to its record', async () => {
  const served = new Set(
    ground.app.routes
      .filter((one) => !isWholeSite(one) && !assets.has(one.path))
      .map(({ method, path }) => `${method} ${path}`),
  )
  const walked = new Set<string>()
  for (const guest of ground.members)
    for (const { route } of await ground.placesFor(guest))
      for (const method of ['GET', 'POST', 'ALL']) walked.add(`${method} ${route.path}`)
  expect([...served].filter((one) => !walked.has(one))).toEqual([])
  expect([...walked].filter((one) => !served.has(one))).toEqual([])
  expect(served.size).toBe(new Set(staffRoutes.map(({ path }) => path)).size * 3)

  const wanting: string[] = []
  const [director] = ground.members
  const places = director ? await ground.placesFor(director) : []
  for (const { path } of staffRoutes.filter(({ path }) => path.includes(':'))) {
    const kinds = new Set(places.filter(({ route }) => route.path === path).map(({ kind }) => kind))
    if (!kinds.has('absent') || !(kinds.has('other') || kinds.has('own'))) wanting.push(path)
  }
  expect(wanting).toEqual([])
}, 600_000)

test('every table of records that can be over has one that is, and what can be owned is owned by everybody', async () => {
  const [director] = ground.members
  const places = director ? await ground.placesFor(director) : []
  const tables = (kind: string) =>
    new Set(places.flatMap(({ row, kind: own }) => (row && (kind === 'any' || own === kind) ? [row.table] : [])))
  const canBeOver = [...tables('any')].filter((name) =>
    ground.table(name).columns.some((column) => column.name === 'voided_at' && name !== 'giving.refunds'),
  )
  expect(canBeOver.filter((name) => !tables('gone').has(name))).toEqual([])
  expect([...tables('own')].sort()).toEqual([
    'accounts.accounts',
    'education.enrolments',
    'education.learners',
    'operations.counts',
    'operations.operations',
    'volunteers.hours',
    'volunteers.volunteers',
  ])
})

const isDoor = (permission: string) =>
  permission === 'open' || permission === 'signed-in' || actNames.includes(permission)

test('a door is the name of an act, open to every account, or open to all; and nothing else is taken for one', () => {
  expect(staffRoutes.filter(({ permission }) => !isDoor(permission))).toEqual([])
  expect(isDoor('') || isDoor('operations.look-at-everything') || isDoor('own')).toBe(false)
  const screen: Screen = { show: () => Promise.reject(new Error('never')) }
  expect(isDoor({ path: '/back-door', permission: 'back.door', screen }.permission)).toBe(false)
})

test('the doors that need no permission are these, each for its reason', () => {
  const open = Object.fromEntries(
    [...acts.values()].flatMap(({ spec }) => (spec.door === undefined ? [] : [[spec.name, spec.door] as const])),
  )
  const reasons = { open: opened, own: owned }
  for (const door of ['open', 'own'] as const) {
    const found = Object.keys(open).filter((name) => open[name] === door)
    expect(found.sort()).toEqual(Object.keys(reasons[door]).sort())
  }
  const pages = (permission: string) =>
    staffRoutes
      .filter((route) => route.permission === permission)
      .map(({ path }) => path)
      .sort()
  expect(pages('open')).toEqual(Object.keys(openPages).sort())
  expect(pages('signed-in')).toEqual(Object.keys(ownPages).sort())
})

/** Acts that nobody must be signed in for. */
const opened: Readonly<Record<string, string>> = {
  'accounts.check-set-up-link': 'whoever holds the link of the first start is nobody yet',
  'accounts.enter-code': 'the second step of signing in',
  'accounts.note-attempt': 'counts a try before it is known whose it is',
  'accounts.note-code-attempt': 'counts a try of the second step',
  'accounts.set-up': 'whoever holds the link of the first start is nobody yet',
  'accounts.sign-in': 'the first step of signing in',
  'accounts.sign-in-by-passkey': 'signing in',
  'accounts.sign-out': 'ends what the browser brings, whether or not it still counts',
  'accounts.use-sign-in-link': 'signing in, or accepting an invitation',
}

/** Acts of every account in its own affairs. */
const owned: Readonly<Record<string, string>> = {
  'accounts.add-passkey': 'of one’s own account',
  'accounts.begin-totp': 'of one’s own account',
  'accounts.choose-language': 'of one’s own account',
  'accounts.confirm-totp': 'of one’s own account',
  'accounts.end-other-sessions': 'of one’s own account',
  'accounts.end-session': 'of one’s own account',
  'accounts.get-own-account': 'of one’s own account',
  'accounts.get-totp': 'of one’s own account',
  'accounts.list-own-passkeys': 'of one’s own account',
  'accounts.list-own-sessions': 'of one’s own account',
  'accounts.note-proof': 'counts a wrong password given to one’s own account',
  'accounts.remove-passkey': 'of one’s own account',
  'accounts.remove-totp': 'of one’s own account',
  'accounts.renew-recovery-codes': 'of one’s own account',
  'accounts.set-password': 'of one’s own account',
}

/** Pages that nobody must be signed in for. */
const openPages: Readonly<Record<string, string>> = {
  '/set-up/:token': 'the link of the first start',
  '/sign-in': 'the way in',
  '/sign-in/enter-code': 'the way in',
  '/sign-in/link/:token': 'the way in',
  '/sign-in/passkey': 'the way in',
}

/** Pages of every account: its own affairs, and places that show only what the account may see. */
const ownPages: Readonly<Record<string, string>> = {
  '/': 'shows links to what may be done',
  '/account': 'one’s own account',
  '/account/begin-totp': 'one’s own account',
  '/account/choose-language': 'one’s own account',
  '/account/confirm-totp': 'one’s own account',
  '/account/end-other-sessions': 'one’s own account',
  '/account/end-session': 'one’s own account',
  '/account/passkeys': 'one’s own account',
  '/account/remove-passkey': 'one’s own account',
  '/account/remove-totp': 'one’s own account',
  '/account/renew-recovery-codes': 'one’s own account',
  '/account/set-password': 'one’s own account',
  '/imports': 'lists the imports that may be done',
  '/imports/:name': 'asks for the permission of the import that it names',
  '/imports/:name/example.csv': 'asks for the permission of the import that it names',
  '/imports/:name/template.csv': 'asks for the permission of the import that it names',
  '/search': 'asks each module with the permission of its search',
  '/sign-out': 'the way out',
}

test('the public site takes in forms at these addresses alone', () => {
  expect(publicRoutes.flatMap(({ path, screen }) => (screen.submit ? [path] : []))).toEqual([
    '/give',
    '/give/slip',
    '/join/:ref/apply',
  ])
})

test('the public site answers at its own addresses alone, and to whoever is signed in as to anybody', async () => {
  const site = publicApplication(ground.opened.world, reach)
  const own = new Set(site.routes.filter((one) => !isWholeSite(one)).map(({ path }) => path))
  const declared = publicRoutes.flatMap(({ path, isBare }) =>
    isBare ? [path] : languages.map((language) => `/${language}${path}`),
  )
  const firsts = ['/', ...languages.map((language) => `/${language}`), publicStylesheet.path]
  expect([...own].sort()).toEqual([...firsts, ...declared].sort())
  const { token } = await ground.crowd.enter('director', new Set(), 'at-public-site')
  const host = 'https://staff.example.org'
  const wrong: string[] = []
  for (const path of [...own, ...staffRoutes.map((route) => route.path)]) {
    const answers = await Promise.all(
      [`__Host-session=${token}`, ''].map(async (cookie) => {
        const answer = await site.request(host + path, { headers: { cookie } })
        return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
      }),
    )
    if (answers[0] !== answers[1]) wrong.push(`${path} knows who is signed in`)
    if (!own.has(path) && !answers[0]?.startsWith('404')) wrong.push(`${path} is answered`)
  }
  expect(wrong).toEqual([])
  const running = staffApplication(ground.opened.world, reach)
  expect(running.routes.length).toBe(ground.app.routes.length)
})
