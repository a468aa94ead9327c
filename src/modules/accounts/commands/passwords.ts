import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
// OWASP ASVS 5.0, 11.4: argon2id, 64 MiB, three passes
const cost = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 }

const hashOf = (password: string, nonce: Buffer) =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })

/** The argon2id hash of a password with its salt, as text for the database. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  return `argon2id$${nonce.toString('base64')}$${(await hashOf(password, nonce)).toString('base64')}`
}

const decoy = `argon2id$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** Whether the password fits; costs the same when there is no hash to compare with. */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const [, nonce = '', expected = ''] = (hash ?? decoy).split('$')
  const actual = await hashOf(password, Buffer.from(nonce, 'base64'))
  return timingSafeEqual(actual, Buffer.from(expected, 'base64')) && hash !== null
}
