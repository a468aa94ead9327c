import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The folder of the product: where `bin` and `src` lie. */
export const productFolder = resolve(import.meta.dirname, '..', '..')

const port = z.coerce.number().int().min(0).max(65535)

const schema = z.object({
  /** Where everything of an installation lies: database, files, logs. */
  WAYSTATION_DATA: z
    .string()
    .min(1)
    .default(join(productFolder, 'var', 'data')),
  /** The owner's address of another PostgreSQL, 15 to 18; the embedded one unless set. */
  DATABASE_URL: z.string().min(1).optional(),
  WAYSTATION_HOST: z.string().min(1).default('127.0.0.1'),
  WAYSTATION_STAFF_PORT: port.default(8410),
  WAYSTATION_PUBLIC_PORT: port.default(8411),
})

export interface Env {
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly staffPort: number
  readonly publicPort: number
}

/** Reads the environment once; throws a ZodError that names the variable. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const env = schema.parse(from)
  return {
    data: resolve(env.WAYSTATION_DATA),
    databaseUrl: env.DATABASE_URL,
    host: env.WAYSTATION_HOST,
    staffPort: env.WAYSTATION_STAFF_PORT,
    publicPort: env.WAYSTATION_PUBLIC_PORT,
  }
}
