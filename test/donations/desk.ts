import { newFormToken } from '#modules/donations/commands/form-token.ts'
import { offerPurpose } from '#modules/donations/commands/offer-purpose.ts'
import { setCurrency } from '#modules/donations/commands/set-currency.ts'
import { setWay } from '#modules/donations/commands/set-way.ts'
import type { ProviderSettings } from '#modules/donations/commands/settle-providers.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import { publicApplication } from '../../src/main/public.ts'
import { reach } from '../world.ts'

const origin = 'https://staff.example.org'

/** What a treasurer settles before anybody can give. */
export function deskOf(world: World, treasurer: Actor) {
  const open = (way: string, more: object = {}) =>
    setWay(world, treasurer, { way, isOpen: true, isLive: true, ...more } as never)
  const take = (currency: string, smallest: string, largest: string) =>
    setCurrency(world, treasurer, { currency, smallest, largest, isTaken: true })
  const offer = async (fund: string, place: string) => {
    await createFund(world, treasurer, { code: fund, names: { en: `Inner name of ${fund}` } })
    return offerPurpose(world, treasurer, {
      fund,
      names: { en: `For ${fund}`, ja: `${fund}のために` },
      place,
      isOffered: true,
    })
  }
  return { open, take, offer }
}

/** What the worker holds in these tests. */
export const settingsWith = (stripe: string, paypal: string): ProviderSettings => ({
  site: 'https://give.example.org',
  stripe: { url: stripe, key: 'sk_live_drill', webhookSecrets: ['whsec_drill'] },
  paypal: { url: paypal, client: 'client', secret: 'secret', webhookId: 'WH-DRILL' },
})

/** A visitor of the public site: shows pages and sends its form a while after it was shown. */
export function visitorOf(site: World) {
  const app = publicApplication(site, reach)
  const get = (path: string) => app.request(origin + path)
  let network = 0
  async function give(fields: Record<string, string> = {}, { seconds = 60, headers = {}, path = '/ja/give' } = {}) {
    const token = fields.token ?? (await newFormToken(site.files, new Date(site.clock().getTime() - seconds * 1000)))
    const body = new URLSearchParams({
      ...{ way: 'stripe', currency: 'JPY', frequency: 'one-time', chosen: '3000', ...fields, token },
    })
    network++
    const answer = await app.request(
      origin + path,
      { method: 'POST', headers: { origin, ...headers }, body },
      { incoming: { socket: { remoteAddress: `198.51.100.${network % 250}` } } },
    )
    return { answer, status: answer.status, token, on: answer.headers.get('location') ?? '' }
  }
  return { app, get, give, origin }
}
