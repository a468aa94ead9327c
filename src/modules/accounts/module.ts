import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { addPasskey } from './commands/add-passkey.ts'
import { beginTotp } from './commands/begin-totp.ts'
import { changeRole } from './commands/change-role.ts'
import { chooseLanguage } from './commands/choose-language.ts'
import { confirmTotp } from './commands/confirm-totp.ts'
import { createRole } from './commands/create-role.ts'
import { createSetUpLink } from './commands/create-set-up-link.ts'
import { createSignInLink } from './commands/create-sign-in-link.ts'
import { end } from './commands/end.ts'
import { endOtherSessions } from './commands/end-other-sessions.ts'
import { endSession } from './commands/end-session.ts'
import { enterCode } from './commands/enter-code.ts'
import { grantRole, revokeRole } from './commands/grant-role.ts'
import { invite } from './commands/invite.ts'
import { noteAttempt } from './commands/note-attempt.ts'
import { noteCodeAttempt } from './commands/note-code-attempt.ts'
import { noteProof } from './commands/note-proof.ts'
import { removePasskey } from './commands/remove-passkey.ts'
import { removeTotp } from './commands/remove-totp.ts'
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts'
import { requireSecondFactor } from './commands/require-second-factor.ts'
import { resetRole } from './commands/reset-role.ts'
import { resetSecondFactor } from './commands/reset-second-factor.ts'
import { setPassword } from './commands/set-password.ts'
import { setUp } from './commands/set-up.ts'
import { signIn } from './commands/sign-in.ts'
import { signInByPasskey } from './commands/sign-in-by-passkey.ts'
import { signOut } from './commands/sign-out.ts'
import { liftSuspension, suspend } from './commands/suspend.ts'
import { useSignInLink } from './commands/use-sign-in-link.ts'
import { keepAuditHead, mailAuditDigest } from './jobs.ts'
import { passkeyScript } from './pages/passkey-script.ts'
import { accountsPolicy } from './policy.ts'
import { checkSetUpLink } from './queries/check-set-up-link.ts'
import { getAccount } from './queries/get-account.ts'
import { getOwnAccount } from './queries/get-own-account.ts'
import { getRole } from './queries/get-role.ts'
import { getTotp } from './queries/get-totp.ts'
import { hasCompany } from './queries/has-company.ts'
import { listAccounts } from './queries/list-accounts.ts'
import { listOwnPasskeys } from './queries/list-own-passkeys.ts'
import { listOwnSessions } from './queries/list-own-sessions.ts'
import { listRoles } from './queries/list-roles.ts'
import { readAudit } from './queries/read-audit.ts'
import { accountsRoutes } from './routes.ts'
import { accountsWords } from './words/words.ts'

/** Whether a second factor must be set up before anything else is open. */
async function mustEnrol(c: Ctx): Promise<boolean> {
  if (c.actor.may.size > 0) return false
  const account = await getOwnAccount(c.world, c.actor, { now: c.world.clock() })
  return account.isSecondFactorRequired && !account.secondFactorSince
}

async function tasks(c: Ctx): Promise<Task[]> {
  const t = accountsWords.in(c.language)
  if (await mustEnrol(c)) return [{ text: t('accounts.begin-totp.task'), href: '/account/begin-totp' }]
  if (c.may('accounts.invite') && !(await hasCompany(c.world.db)))
    return [{ text: t('accounts.task.invite'), href: '/accounts/invite' }]
  return []
}

// no count: it would be one over the whole log
async function related(c: Ctx, { id }: Subject): Promise<Related[]> {
  if (!c.may('accounts.read-audit')) return []
  return [{ label: accountsWords.in(c.language)('accounts.audit.of-record'), href: `/accounts/audit?record=${id}` }]
}

export const accounts: Module = {
  name: 'accounts',
  words: accountsWords,
  commands: [
    ...[createSetUpLink, setUp, invite, createSignInLink, useSignInLink, suspend, liftSuspension, end],
    ...[grantRole, revokeRole, createRole, changeRole, resetRole],
    ...[noteAttempt, signIn, noteCodeAttempt, enterCode, signInByPasskey, signOut],
    ...[noteProof, setPassword, beginTotp, confirmTotp, removeTotp, renewRecoveryCodes, addPasskey, removePasskey],
    ...[chooseLanguage, endSession, endOtherSessions, requireSecondFactor, resetSecondFactor],
  ],
  queries: [
    listAccounts,
    getAccount,
    listRoles,
    getRole,
    checkSetUpLink,
    getOwnAccount,
    getTotp,
    listOwnPasskeys,
    listOwnSessions,
    readAudit,
  ],
  routes: accountsRoutes,
  assets: [passkeyScript],
  policy: accountsPolicy,
  jobs: [keepAuditHead, mailAuditDigest],
  navigation: [
    { href: '/accounts', label: 'accounts.list-accounts.title', permission: 'accounts.list-accounts' },
    { href: '/accounts/roles', label: 'accounts.list-roles.title', permission: 'accounts.list-roles' },
    { href: '/accounts/audit', label: 'accounts.read-audit.title', permission: 'accounts.read-audit' },
  ],
  tasks,
  related,
}
