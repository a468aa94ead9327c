import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { Notice, PostButton } from '#ui/basics.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Section, Stack } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { addPasskey } from '../commands/add-passkey.ts'
import { newChallenge } from '../commands/challenges.ts'
import { noteProof } from '../commands/note-proof.ts'
import { getOwnAccount } from '../queries/get-own-account.ts'
import { listOwnPasskeys } from '../queries/list-own-passkeys.ts'
import { creationAsked } from '../rules/passkey.ts'
import { accountsWords } from '../words/words.ts'
import { sessionGoesOn } from './entry.ts'
import { passkeyScript } from './passkey-script.ts'
import { myAccount, ProofField } from './proof-field.tsx'

type Passkeys = Awaited<ReturnType<typeof listOwnPasskeys>>

const PasskeyTable = ({ c, passkeys }: { c: Ctx; passkeys: Passkeys }) => {
  const t = accountsWords.in(c.language)
  return (
    <Table
      caption={t('accounts.list-own-passkeys.title')}
      captionHidden
      rows={passkeys}
      empty={{ title: t('accounts.list-own-passkeys.empty'), text: t('accounts.list-own-passkeys.empty.text') }}
      columns={[
        { key: 'name', label: t('accounts.passkey.name'), priority: 1, cell: (row) => row.name },
        { key: 'added', label: t('accounts.passkey.added'), cell: (row) => c.instant(row.added_at) },
        {
          key: 'used',
          label: t('accounts.passkey.used'),
          cell: (row) => (row.used_at ? c.instant(row.used_at) : t('accounts.passkey.never')),
        },
        {
          key: 'remove',
          label: t('accounts.remove-passkey.submit'),
          cell: (row) => (
            <PostButton
              action="/account/remove-passkey"
              values={{ id: row.id }}
              label={t('accounts.remove-passkey.which', { name: row.name })}
            >
              {t('accounts.remove-passkey.submit')}
            </PostButton>
          ),
        },
      ]}
    />
  )
}

async function AddForm({ c, origin, passkeys }: { c: Ctx; origin: string; passkeys: Passkeys }) {
  const t = accountsWords.in(c.language)
  const account = await getOwnAccount(c.world, c.actor, { now: c.world.clock() })
  const challenge = await newChallenge(c.world.files, c.actor.id, c.world.clock())
  const asked = creationAsked({
    origin,
    challenge,
    account: { id: c.actor.id, signInName: account.signInName, name: account.name },
    known: passkeys.map(({ credential_id }) => credential_id),
  })
  return (
    <Form action="/account/passkeys" submit={t('accounts.add-passkey.submit')} problems={c.form.problems}>
      <TextField
        name="name"
        label={t('accounts.passkey.name')}
        hint={t('accounts.passkey.name.hint')}
        width="medium"
        value={c.form.text('name')}
        required
      />
      {(account.hasPassword || account.secondFactorSince) && <ProofField c={c} />}
      <HiddenField name="asked" value={JSON.stringify(asked)} />
      <HiddenField name="credential" value="" />
    </Form>
  )
}

/** One's passkeys, and a new one: the page with the script. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const passkeys = await listOwnPasskeys(c.world, c.actor, {})
  return page(
    t('accounts.list-own-passkeys.title'),
    <>
      <PageHeader
        title={t('accounts.list-own-passkeys.title')}
        lead={t('accounts.list-own-passkeys.lead')}
        breadcrumb={myAccount(c)}
      />
      <Stack>
        <PasskeyTable c={c} passkeys={passkeys} />
        <Section title={t('accounts.add-passkey.title')}>
          {c.origin ? (
            <AddForm c={c} origin={c.origin} passkeys={passkeys} />
          ) : (
            <Notice>
              <p>{t('accounts.passkey.no-origin')}</p>
            </Notice>
          )}
        </Section>
      </Stack>
    </>,
    { ...(c.origin && { script: passkeyScript.href }) },
  )
}

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const given = { ...c.form.values, origin: c.origin, keepSession: c.cookie(sessionCookie) }
  const { token } = await addPasskey(c.world, c.actor, given)
  return redirect('/account/passkeys?saved=accounts.add-passkey', sessionGoesOn(token))
}
