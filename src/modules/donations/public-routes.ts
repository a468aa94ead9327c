import { hookRoute, type PublicRoute, publicForm, publicRoute } from '#platform/web/public-route.ts'
import * as blankSlip from './pages/blank-slip.ts'
import * as cancelled from './pages/cancelled.tsx'
import * as give from './pages/give.tsx'
import * as on from './pages/on.tsx'
import * as slip from './pages/slip.tsx'
import * as thanks from './pages/thanks.tsx'
import { hearPaypal, hearStripe } from './pages/webhooks.ts'

/** Where people give by the public site, and where providers tell of it; nothing of it is kept by anybody. */
export const donationsPublicRoutes: readonly PublicRoute[] = [
  publicForm('/give', give),
  publicForm('/give/on/:token', on),
  publicForm('/give/slip', slip),
  publicRoute('/give/slip/blank.pdf', blankSlip),
  publicForm('/give/thanks', thanks),
  publicForm('/give/cancelled', cancelled),
  hookRoute('/webhooks/stripe', hearStripe),
  hookRoute('/webhooks/paypal', hearPaypal),
]
