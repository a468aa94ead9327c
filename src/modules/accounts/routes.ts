import { type Route, route } from '#platform/web/route.ts'
import { changeRole } from './commands/change-role.ts'
import { createRole } from './commands/create-role.ts'
import { createSignInLink } from './commands/create-sign-in-link.ts'
import { end } from './commands/end.ts'
import { grantRole, revokeRole } from './commands/grant-role.ts'
import { invite } from './commands/invite.ts'
import { requireSecondFactor } from './commands/require-second-factor.ts'
import { resetSecondFactor } from './commands/reset-second-factor.ts'
import { liftSuspension, suspend } from './commands/suspend.ts'
import * as accountPage from './pages/account.tsx'
import * as accountsPage from './pages/accounts.tsx'
import * as auditPage from './pages/audit.tsx'
import * as beginTotpPage from './pages/begin-totp.tsx'
import * as changeAccountPages from './pages/change-account.tsx'
import * as changeRolePage from './pages/change-role.tsx'
import * as chooseLanguagePage from './pages/choose-language.tsx'
import * as confirmTotpPage from './pages/confirm-totp.tsx'
import * as createRolePage from './pages/create-role.tsx'
import * as createSignInLinkPage from './pages/create-sign-in-link.tsx'
import * as endSessionPages from './pages/end-sessions.ts'
import * as enterCodePage from './pages/enter-code.tsx'
import * as invitePage from './pages/invite.tsx'
import * as ownAccountPage from './pages/own-account.tsx'
import * as passkeysPage from './pages/passkeys.tsx'
import * as removePasskeyPage from './pages/remove-passkey.ts'
import * as removeTotpPage from './pages/remove-totp.tsx'
import * as renewRecoveryCodesPage from './pages/renew-recovery-codes.tsx'
import * as requireSecondFactorPage from './pages/require-second-factor.tsx'
import * as resetSecondFactorPage from './pages/reset-second-factor.tsx'
import * as rolePage from './pages/role.tsx'
import * as rolesPage from './pages/roles.tsx'
import * as setPasswordPage from './pages/set-password.tsx'
import * as setUpPage from './pages/set-up.tsx'
import * as signInPage from './pages/sign-in.tsx'
import * as signInByPasskeyPage from './pages/sign-in-by-passkey.tsx'
import * as signInLinkPage from './pages/sign-in-link.tsx'
import * as signOutPage from './pages/sign-out.tsx'
import { getAccount } from './queries/get-account.ts'
import { getRole } from './queries/get-role.ts'
import { listAccounts } from './queries/list-accounts.ts'
import { listRoles } from './queries/list-roles.ts'
import { readAudit } from './queries/read-audit.ts'

export const accountsRoutes: readonly Route[] = [
  route('/set-up/:token', 'open', setUpPage),
  route('/sign-in', 'open', signInPage),
  route('/sign-in/link/:token', 'open', signInLinkPage),
  route('/sign-in/enter-code', 'open', enterCodePage),
  route('/sign-in/passkey', 'open', signInByPasskeyPage),
  route('/sign-out', 'signed-in', signOutPage),
  route('/account', 'signed-in', ownAccountPage),
  route('/account/set-password', 'signed-in', setPasswordPage),
  route('/account/choose-language', 'signed-in', chooseLanguagePage),
  route('/account/begin-totp', 'signed-in', beginTotpPage),
  route('/account/confirm-totp', 'signed-in', confirmTotpPage),
  route('/account/remove-totp', 'signed-in', removeTotpPage),
  route('/account/renew-recovery-codes', 'signed-in', renewRecoveryCodesPage),
  route('/account/passkeys', 'signed-in', passkeysPage),
  route('/account/remove-passkey', 'signed-in', removePasskeyPage),
  route('/account/end-session', 'signed-in', endSessionPages.endOne),
  route('/account/end-other-sessions', 'signed-in', endSessionPages.endOthers),
  route('/accounts', listAccounts, accountsPage),
  route('/accounts/invite', invite, invitePage),
  route('/accounts/require-second-factor', requireSecondFactor, requireSecondFactorPage),
  route('/accounts/audit', readAudit, auditPage),
  route('/accounts/roles', listRoles, rolesPage),
  route('/accounts/roles/create', createRole, createRolePage),
  route('/accounts/roles/:code', getRole, rolePage),
  route('/accounts/roles/:code/change-role', changeRole, changeRolePage),
  route('/accounts/:id', getAccount, accountPage),
  route('/accounts/:id/create-sign-in-link', createSignInLink, createSignInLinkPage),
  route('/accounts/:id/grant-role', grantRole, changeAccountPages.granting),
  route('/accounts/:id/revoke-role', revokeRole, changeAccountPages.revoking),
  route('/accounts/:id/suspend', suspend, changeAccountPages.suspending),
  route('/accounts/:id/lift-suspension', liftSuspension, changeAccountPages.lifting),
  route('/accounts/:id/end', end, changeAccountPages.ending),
  route('/accounts/:id/reset-second-factor', resetSecondFactor, resetSecondFactorPage),
]
