export { type ProviderSettings, settleProviders } from './commands/settle-providers.ts'
export { donationsHoldings } from './holdings.ts'
