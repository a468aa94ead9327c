import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { ProviderSettings } from '#modules/donations/face.ts'
import { Refusal } from '#platform/errors.ts'
import { isMailAddress, type MailSettings } from '#platform/mail.ts'
import { type Proxies, proxiesOf } from '#platform/web/address.ts'
import type { Reach } from '#platform/web/reach.ts'

/** The folder of the product: where `bin` and `src` lie. */
export const productFolder = resolve(import.meta.dirname, '..', '..')

const port = z.coerce.number().int().min(0).max(65535)

// scheme, host and port; a site below a path would share its cookies with its neighbours
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && `${new URL(text).origin}/` === new URL(text).href)
  .transform((text) => new URL(text).origin)
  .optional()

const mailAddress = z.string().refine(isMailAddress)

const secret = z.string().min(1).optional()
const service = (address: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(address)
    .transform((text) => text.replace(/\/+$/, ''))

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
  /** The addresses under which people open the sites, such as `https://staff.example.org`. */
  WAYSTATION_ORIGIN: origin,
  WAYSTATION_PUBLIC_ORIGIN: origin,
  /** Addresses and networks of proxies whose `X-Forwarded-…` headers are believed. */
  WAYSTATION_PROXIES: z
    .string()
    .default('')
    .transform((list, context) => {
      const proxies = proxiesOf(list)
      if (!proxies) context.addIssue({ code: 'custom', message: 'is no list of addresses or networks' })
      return proxies ?? z.NEVER
    }),
  /** Where the heads of the audit log are kept: better on another disk or machine. */
  WAYSTATION_AUDIT_FOLDER: z.string().min(1).optional(),
  /** The mail server, `smtps://name:password@host`, the sender, and who keeps the daily digests, parted by commas. */
  WAYSTATION_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  WAYSTATION_MAIL_FROM: mailAddress.optional(),
  WAYSTATION_AUDIT_TRUSTEES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .pipe(z.array(mailAddress)),
  /** What opens the accounts of those who take gifts: the worker alone has it. */
  WAYSTATION_STRIPE_KEY: secret,
  /** Several, parted by commas, while one is exchanged for another. */
  WAYSTATION_STRIPE_WEBHOOK_SECRET: secret,
  WAYSTATION_PAYPAL_CLIENT: secret,
  WAYSTATION_PAYPAL_SECRET: secret,
  WAYSTATION_PAYPAL_WEBHOOK: secret,
  /** Where they are reached: PayPal's sandbox is `https://api-m.sandbox.paypal.com`. */
  WAYSTATION_STRIPE_URL: service('https://api.stripe.com'),
  WAYSTATION_PAYPAL_URL: service('https://api-m.paypal.com'),
})

export interface Env {
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly staffPort: number
  readonly publicPort: number
  readonly origin: string | undefined
  readonly publicOrigin: string | undefined
  readonly proxies: Proxies
  readonly auditFolder: string
  readonly mail: MailSettings | undefined
  readonly auditTrustees: readonly string[]
  readonly stripe: ProviderSettings['stripe']
  readonly paypal: ProviderSettings['paypal']
}

const stripeOf = (env: z.output<typeof schema>): Env['stripe'] =>
  env.WAYSTATION_STRIPE_KEY === undefined
    ? undefined
    : {
        url: env.WAYSTATION_STRIPE_URL,
        key: env.WAYSTATION_STRIPE_KEY,
        webhookSecrets: (env.WAYSTATION_STRIPE_WEBHOOK_SECRET ?? '').split(',').flatMap((one) => one.trim() || []),
      }

const paypalOf = (env: z.output<typeof schema>): Env['paypal'] =>
  env.WAYSTATION_PAYPAL_CLIENT === undefined || env.WAYSTATION_PAYPAL_SECRET === undefined
    ? undefined
    : {
        url: env.WAYSTATION_PAYPAL_URL,
        client: env.WAYSTATION_PAYPAL_CLIENT,
        secret: env.WAYSTATION_PAYPAL_SECRET,
        webhookId: env.WAYSTATION_PAYPAL_WEBHOOK,
      }

const mailOf = (env: z.output<typeof schema>): MailSettings | undefined =>
  env.WAYSTATION_SMTP_URL && env.WAYSTATION_MAIL_FROM
    ? { smtpUrl: env.WAYSTATION_SMTP_URL, from: env.WAYSTATION_MAIL_FROM }
    : undefined

/** Reads the environment once. Throws Refusal that names the variable which is not understood. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const { data: env, error } = schema.safeParse(from)
  if (!env) throw new Refusal('main.wrong-setting', undefined, { variable: String(error.issues[0]?.path[0]) })
  return {
    data: resolve(env.WAYSTATION_DATA),
    databaseUrl: env.DATABASE_URL,
    host: env.WAYSTATION_HOST,
    staffPort: env.WAYSTATION_STAFF_PORT,
    publicPort: env.WAYSTATION_PUBLIC_PORT,
    origin: env.WAYSTATION_ORIGIN,
    publicOrigin: env.WAYSTATION_PUBLIC_ORIGIN,
    proxies: env.WAYSTATION_PROXIES,
    auditFolder: resolve(env.WAYSTATION_AUDIT_FOLDER ?? join(env.WAYSTATION_DATA, 'audit')),
    mail: mailOf(env),
    auditTrustees: env.WAYSTATION_AUDIT_TRUSTEES,
    stripe: stripeOf(env),
    paypal: paypalOf(env),
  }
}

// a site that listens everywhere is opened on its own machine under the machine's own name
function localAddress(host: string, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  return `http://${isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The address at which people open the staff site, for links that are printed. */
export const staffAddress = ({ origin, host, staffPort }: Env): string => origin ?? localAddress(host, staffPort)

/** The address at which people open the public site. */
export const publicAddress = ({ publicOrigin, host, publicPort }: Env): string =>
  publicOrigin ?? localAddress(host, publicPort)

/** How the staff site is reached. */
export const staffReach = ({ origin, host, proxies }: Env): Reach => ({ origin, host, proxies })

/** How the public site is reached. */
export const publicReach = ({ publicOrigin, host, proxies }: Env): Reach => ({ origin: publicOrigin, host, proxies })
