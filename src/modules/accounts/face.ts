export { createAccount } from './commands/create-account.ts'
export { createSignInLink } from './commands/create-sign-in-link.ts'
export { identify } from './queries/identify.ts'
