import { NotFound } from '#platform/errors.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Actions, PageHeader, Prose } from '#ui/page.tsx'
import { Progress } from '#ui/summary.tsx'
import { type Whither, whither } from '../queries/whither.ts'
import { giveCrumb, here, say } from './public-parts.tsx'

// the worker hears of a form within a second, and asks the provider; whoever waits longer is told what else there is
const looksAtMost = 15
const seconds = 2

const Again = ({ c }: { c: Ctx }) => (
  <Actions>
    <LinkButton tone="primary" href={here(c, '/give')}>
      {say(c)('donations.give.again')}
    </LinkButton>
  </Actions>
)

// no form may lead to another site (form-action), so the page goes there by itself, or by its link
const Leave = ({ c, address }: { c: Ctx; address: string }) => {
  const t = say(c)
  return (
    <>
      <Prose>
        <p>{t('donations.on.open.text', { host: new URL(address).host })}</p>
      </Prose>
      <Actions>
        <LinkButton tone="primary" href={address}>
          {t('donations.on.open.go')}
        </LinkButton>
      </Actions>
    </>
  )
}

const Waiting = ({ c, looks }: { c: Ctx; looks: number }) => {
  const t = say(c)
  if (looks < looksAtMost)
    return (
      <Progress
        label={t('donations.on.waiting.text')}
        refresh={{ seconds, stopHref: `${c.url.pathname}?looks=${looksAtMost}` }}
      />
    )
  return (
    <>
      <Notice tone="warning" title={t('donations.on.long')}>
        <p>{t('donations.on.long.text')}</p>
        <p>
          <a href={c.url.pathname}>{t('donations.on.look')}</a>
        </p>
      </Notice>
      <Again c={c} />
    </>
  )
}

const Refused = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <Notice tone="warning" title={t('donations.on.refused')}>
        <p>{t('donations.on.refused.text')}</p>
      </Notice>
      <Again c={c} />
    </>
  )
}

const refreshTo = (after: number, address: string) => <meta http-equiv="refresh" content={`${after};url=${address}`} />

function headOf(c: Ctx, { state, address }: Whither, looks: number) {
  if (state === 'open' && address !== null) return refreshTo(1, address)
  if (state !== 'waiting' || looks >= looksAtMost) return undefined
  return refreshTo(seconds, `${c.url.pathname}?looks=${looks + 1}`)
}

/** What becomes of a form that was sent: it waits for the provider's page, and goes on to it. */
export async function show(c: Ctx) {
  const t = say(c)
  const found = await whither(c.world.db, c.param('token'))
  if (!found) throw new NotFound()
  if (found.state === 'paid') return redirect(here(c, '/give/thanks'))
  const looks = Number(/^\d{1,2}$/.exec(c.query('looks') ?? '0')?.[0] ?? '0')
  const title = t(`donations.on.${found.state}.title`)
  return page(
    title,
    <>
      <PageHeader title={title} breadcrumb={[giveCrumb(c)]} />
      {found.state === 'open' && found.address !== null && <Leave c={c} address={found.address} />}
      {found.state === 'waiting' && <Waiting c={c} looks={looks} />}
      {found.state === 'refused' && <Refused c={c} />}
    </>,
    { head: headOf(c, found, looks) },
  )
}
