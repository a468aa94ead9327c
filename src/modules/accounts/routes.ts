import { type Route, route } from '#platform/web/route.ts'
import { createAccount } from './commands/create-account.ts'
import { createSignInLink } from './commands/create-sign-in-link.ts'
import * as accountsPage from './pages/accounts.tsx'
import * as createAccountPage from './pages/create-account.tsx'
import * as createSignInLinkPage from './pages/create-sign-in-link.tsx'
import * as setPasswordPage from './pages/set-password.tsx'
import * as signInPage from './pages/sign-in.tsx'
import * as signInLinkPage from './pages/sign-in-link.tsx'
import * as signOutPage from './pages/sign-out.tsx'
import { listAccounts } from './queries/list-accounts.ts'

export const accountsRoutes: readonly Route[] = [
  route('/sign-in', 'open', signInPage),
  route('/sign-in/link/:token', 'open', signInLinkPage),
  route('/sign-out', 'signed-in', signOutPage),
  route('/accounts', listAccounts, accountsPage),
  route('/accounts/create', createAccount, createAccountPage),
  route('/accounts/create-sign-in-link', createSignInLink, createSignInLinkPage),
  route('/accounts/set-password', 'signed-in', setPasswordPage),
]
