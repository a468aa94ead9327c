import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** What an authenticator says otherwise than an honest one would. */
export interface Odd {
  readonly origin?: string
  readonly host?: string
  readonly type?: string
  readonly challenge?: string
  readonly flags?: number
  readonly counter?: number
  readonly key?: KeyObject
  readonly crossOrigin?: boolean
}

/** A passkey in software: it answers as browser and authenticator together. */
export function makePasskey(origin: string, kind: 'ec' | 'rsa' = 'ec') {
  const { privateKey, publicKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const id = randomBytes(20)
  let used = 0
  const clientData = (type: string, challenge: string, odd: Odd) =>
    Buffer.from(
      JSON.stringify({
        type: odd.type ?? type,
        challenge: odd.challenge ?? challenge,
        origin: odd.origin ?? origin,
        crossOrigin: odd.crossOrigin ?? false,
      }),
    )
  const authenticatorData = (flags: number, odd: Odd, more = Buffer.alloc(0)) => {
    const data = Buffer.alloc(37)
    hash(odd.host ?? new URL(origin).hostname).copy(data)
    data[32] = odd.flags ?? flags
    data.writeUInt32BE(odd.counter ?? used, 33)
    return Buffer.concat([data, more])
  }
  return {
    created(challenge: string, odd: Odd = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const credential = Buffer.concat([Buffer.alloc(16), length, id, randomBytes(70)])
      return {
        id: id.toString('base64url'),
        publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
        algorithm: kind === 'ec' ? -7 : -257,
        authenticatorData: authenticatorData(0x45, odd, credential).toString('base64url'),
        clientData: clientData('webauthn.create', challenge, odd).toString('base64url'),
      }
    },
    answer(challenge: string, odd: Odd = {}) {
      used++
      const data = authenticatorData(0x05, odd)
      const client = clientData('webauthn.get', challenge, odd)
      return {
        id: id.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        clientData: client.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, hash(client)]), odd.key ?? privateKey).toString('base64url'),
      }
    },
  }
}
