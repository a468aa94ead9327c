import type { Module } from '#platform/module.ts'
import { createAccount } from './commands/create-account.ts'
import { createSignInLink } from './commands/create-sign-in-link.ts'
import { noteAttempt } from './commands/note-attempt.ts'
import { setPassword } from './commands/set-password.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { useSignInLink } from './commands/use-sign-in-link.ts'
import { listAccounts } from './queries/list-accounts.ts'
import { accountsRoutes } from './routes.ts'
import { accountsWords } from './words/words.ts'

export const accounts: Module = {
  name: 'accounts',
  words: accountsWords,
  commands: [createAccount, createSignInLink, noteAttempt, setPassword, signIn, signOut, useSignInLink],
  queries: [listAccounts],
  routes: accountsRoutes,
  navigation: [{ href: '/accounts', label: 'accounts.title', permission: 'accounts.list-accounts' }],
}
