import { connect, createServer } from 'node:net'

/** What went through to a site: requests, and answers by the first figure of their status. */
export interface Traffic {
  readonly port: number
  requests: number
  /** Answers of 500 and more, with the line of the request that was the last before. */
  readonly broken: string[]
  close(): void
}

/** Stands before a site on this machine and counts; it changes nothing. */
export async function openForwarder(site: URL): Promise<Traffic> {
  const traffic = { port: 0, requests: 0, broken: [] as string[], close: () => {} }
  const server = createServer((client) => {
    const upstream = connect(Number(site.port), site.hostname)
    let last = ''
    client.on('data', (chunk) => {
      const [, line] = /^((?:GET|POST|HEAD) [^\r\n]*)/m.exec(chunk.toString('latin1')) ?? []
      if (line !== undefined) traffic.requests++
      if (line !== undefined) last = line
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (/^HTTP\/1\.1 5\d\d/.test(chunk.toString('latin1', 0, 12))) traffic.broken.push(last)
      client.write(chunk)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.end())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  traffic.port = typeof address === 'object' && address ? address.port : 0
  traffic.close = () => void server.close()
  return traffic
}
