export { type ProviderSettings, settleProviders } from './commands/settle-providers.ts'
