import { setTimeout as sleep } from 'node:timers/promises'
import { sessionCookie } from '#platform/web/cookies.ts'

export type Kind = 'receive' | 'hand-over' | 'gift' | 'gifts-file' | 'movements-file' | 'print'

/** What somebody posted, and what they know of it: done (303), refused (422), or nothing (no answer, or a broken one). */
export interface Posted {
  readonly kind: Kind
  readonly ref: string
  /** Grams that the stock gains or loses by it. */
  readonly grams: bigint
  readonly rows: number
  /** The site whose stock changes. */
  readonly site: string
  outcome: 'done' | 'refused' | 'unknown'
  /** The id in the address that the answer led to. */
  id: string | undefined
}

/** Somebody with a session who posts forms. */
export interface Client {
  get(path: string): Promise<number>
  post(path: string, body: URLSearchParams | FormData): Promise<Response>
}

const patience = 15_000

/** Uses a one-time link; returns a client that is signed in. */
export async function signInBy(origin: string, link: string): Promise<Client> {
  const used = await fetch(origin + link, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  const cookie = (used.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  if (used.status !== 303 || !cookie.startsWith(sessionCookie)) throw new Error(`the link was answered ${used.status}`)
  const ask = (path: string, init: RequestInit) =>
    fetch(origin + path, {
      ...init,
      headers: { cookie, origin },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  return {
    async get(path) {
      const answer = await ask(path, {})
      await answer.text()
      return answer.status
    },
    post: (path, body) => ask(path, { method: 'POST', body }),
  }
}

/** A CSV file as the import form sends it. */
export function csvForm(lines: readonly string[]): FormData {
  const form = new FormData()
  form.append('file', new File([`${lines.join('\n')}\n`], 'load.csv', { type: 'text/csv' }))
  return form
}

const goods = (ref: string, site: string, quantity: number) =>
  new URLSearchParams({
    ref,
    site,
    date: '2011-08-10',
    scope: 'mission',
    'lines.0.item': 'rice',
    'lines.0.quantity': String(quantity),
    'lines.0.unit': 'kg',
  })

const giftForm = (ref: string) =>
  new URLSearchParams({
    ref,
    receivedOn: '2011-08-10',
    'money.amount': '100',
    'money.currency': 'JPY',
    channel: 'cash',
    fund: 'general',
    frequency: 'one-time',
  })

const giftsFile = (ref: string, rows: number) =>
  csvForm([
    'ref,received_on,amount,currency,channel,fund,frequency,anonymous',
    ...Array.from({ length: rows }, (_, row) => `${ref}-${row},2011-08-10,100,JPY,cash,general,one-time,no`),
  ])

const movementsFile = (ref: string, site: string, rows: number) =>
  csvForm([
    'ref,kind,date,site,item,quantity,unit,scope',
    ...Array.from({ length: rows }, (_, row) => {
      const kind = row % 2 === 0 ? 'received,2011-08-01' : 'handed-over,2011-08-10'
      return `${ref}-${row},${kind},${site},rice,${row % 2 === 0 ? 3 : 2},kg,mission`
    }),
  ])

interface Draft {
  readonly path: string
  readonly body: URLSearchParams | FormData
  readonly grams?: bigint
  readonly rows?: number
}

const drafts: Record<Kind, (ref: string, site: string) => Draft> = {
  receive: (ref, site) => ({ path: '/aid/receive-goods', body: goods(ref, site, 5), grams: 5000n }),
  'hand-over': (ref, site) => ({ path: '/aid/hand-over', body: goods(ref, site, 4), grams: -4000n }),
  gift: (ref) => ({ path: '/giving/gifts/record', body: giftForm(ref) }),
  'gifts-file': (ref) => ({ path: '/imports/giving.import-gifts', body: giftsFile(ref, 150), rows: 150 }),
  'movements-file': (ref, site) => ({
    path: '/imports/aid.import-movements',
    body: movementsFile(ref, site, 20),
    rows: 20,
    grams: 10_000n,
  }),
  print: () => ({ path: '/report/ask-print', body: new URLSearchParams({ year: 'FY2010', language: 'en' }) }),
}

const idIn = /\/([0-9a-f-]{36})(?:\?|$)/

/** Posts one form and remembers what became of it. */
export async function postOne(client: Client, kind: Kind, ref: string, site: string): Promise<Posted> {
  const { path, body, grams = 0n, rows = 1 } = drafts[kind](ref, site)
  const posted: Posted = { kind, ref, site, grams, rows, outcome: 'unknown', id: undefined }
  try {
    const answer = await client.post(path, body)
    const text = await answer.text()
    if (answer.status === 303) posted.outcome = 'done'
    else if (answer.status === 422) posted.outcome = 'refused'
    else if (answer.status < 500) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    posted.id = idIn.exec(answer.headers.get('location') ?? '')?.[1]
  } catch (error) {
    // no connection, or one that broke while we waited: whether it was done is not known
    if (error instanceof Error && / answered /.test(error.message)) throw error
    await sleep(200)
  }
  return posted
}
