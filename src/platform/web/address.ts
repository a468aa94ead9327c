import { BlockList, isIP, SocketAddress } from 'node:net'

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** One way of writing an address: no port, no zone, IPv4 out of its IPv6 form; undefined where the text is no address. */
export function plainAddress(text: string): string | undefined {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const [address = ''] = bare.split('%')
  if (isIP(address) === 0) return undefined
  const written = new SocketAddress({ address, family: familyOf(address) }).address
  return /^::ffff:([\d.]+)$/.exec(written)?.[1] ?? written
}

/** Addresses whose word about the client is believed; anything with `check` of `node:net`'s BlockList. */
export type Proxies = Pick<BlockList, 'check'>

/** Reads `10.0.0.1, 10.1.0.0/16, fd00::/8`; undefined where a part is neither an address nor a network. */
export function proxiesOf(list: string): Proxies | undefined {
  const proxies = new BlockList()
  for (const part of list.split(',').map((text) => text.trim())) {
    if (part === '') continue
    const [network = '', bits, ...more] = part.split('/')
    const address = plainAddress(network)
    if (address === undefined || more.length > 0) return undefined
    const most = familyOf(address) === 'ipv6' ? 128 : 32
    if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return undefined
    proxies.addSubnet(address, Number(bits ?? most), familyOf(address))
  }
  return proxies
}

const isProxy = (proxies: Proxies, address: string) => proxies.check(address, familyOf(address))

/** The last of a list in a header: what the nearest proxy said, for what comes before may be the client's own. */
export const lastOf = (list: string | undefined): string | undefined => list?.split(',').at(-1)?.trim() || undefined

export interface Arrival {
  /** The client's address: of IPv4 or IPv6, in one way of writing. */
  readonly address: string
  /** Whether a proxy that is believed handed the request over. */
  readonly isProxied: boolean
}

/** Who sent a request: the socket's address, or the right-most of `X-Forwarded-For` that is no proxy where the socket's is one. */
export function arrivalOf(socket: string | undefined, forwarded: string | undefined, proxies: Proxies): Arrival {
  let address = plainAddress(socket ?? '') ?? '127.0.0.1'
  const isProxied = isProxy(proxies, address)
  for (const text of forwarded?.split(',').reverse() ?? []) {
    if (!isProxy(proxies, address)) break
    const next = plainAddress(text.trim())
    if (next === undefined) break
    address = next
  }
  return { address, isProxied }
}
