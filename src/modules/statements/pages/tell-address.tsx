import type { ToldAddress } from '#modules/payments/face.ts'
import { addressText } from '#modules/people/face.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { Notice } from '#ui/basics.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { leaveAddress, takeAddress } from '../commands/take-address.ts'
import { getToldAddress } from '../queries/get-told-address.ts'
import { giverText, knownText, tellerText } from './addresses.tsx'
import { say } from './parts.tsx'

type Verb = 'take' | 'leave'
type Told = Awaited<ReturnType<typeof getToldAddress>>

// somebody else was quicker, or wrote the address down by hand
const Settled = ({ c, told: { address_state, address_told_at, address_told_by } }: { c: Ctx; told: Told }) => {
  const t = say(c)
  return (
    <Notice tone="info" title={t('statements.address-settled')}>
      {address_told_at && address_state !== null && address_state !== 'waiting' && (
        <p>
          {t(`statements.address-settled.${address_state}`, {
            when: c.instant(address_told_at),
            who: doerText(c, address_told_by ?? ''),
          })}
        </p>
      )}
      <p>
        <Link href="/statements/addresses">{t('statements.list-told-addresses.title')}</Link>
      </p>
    </Notice>
  )
}

const Asked = ({ c, verb, address }: { c: Ctx; verb: Verb; address: ToldAddress }) => {
  const t = say(c)
  return (
    <>
      {verb === 'take' && address.typed && <Notice tone="warning">{t('statements.told-by.form.text')}</Notice>}
      <SummaryList
        facts={[
          { label: t('statements.field.giver'), value: giverText(c, address) },
          { label: t('statements.field.on-record'), value: knownText(c, address) },
          { label: t('statements.field.told-now'), value: addressText(address.told, c.language) },
          { label: t('statements.field.told-by'), value: tellerText(c, address) },
        ]}
      />
      <Form
        action={c.url.pathname}
        submit={t(`statements.${verb}-address.submit`)}
        problems={c.form.problems}
        cancelHref="/statements/addresses"
      >
        <HiddenField name="seen" value={address.seen} />
      </Form>
    </>
  )
}

const screen = (verb: Verb, act: typeof takeAddress): Required<Pick<Screen, 'show' | 'submit'>> => ({
  async show(c): Promise<Answer> {
    const t = say(c)
    const told = await getToldAddress(c.world, c.actor, { id: c.param('id') })
    const title = t(`statements.${verb}-address.title`)
    return page(
      title,
      <>
        <PageHeader
          title={title}
          lead={told.address ? t(`statements.${verb}-address.lead`) : undefined}
          breadcrumb={[
            { href: '/statements', label: t('statements.list-imports.title') },
            { href: '/statements/addresses', label: t('statements.list-told-addresses.title') },
          ]}
        />
        {told.address ? <Asked c={c} verb={verb} address={told.address} /> : <Settled c={c} told={told} />}
      </>,
    )
  },
  submit: submits(
    act,
    (c) => ({ id: c.param('id'), seen: c.form.text('seen') }),
    () => redirect('/statements/addresses'),
  ),
})

/** The address that a payment tells is where the giver lives. */
export const taking = screen('take', takeAddress)
/** The giver lives where the records say. */
export const leaving = screen('leave', leaveAddress)
