import { type PublicRoute, publicForm, publicRoute } from '#platform/web/public-route.ts'
import * as apply from './pages/apply.tsx'
import * as join from './pages/join.tsx'
import * as joinProfile from './pages/join-profile.tsx'

/** What the public site shows of applications, and takes in. */
export const applicationsPublicRoutes: readonly PublicRoute[] = [
  publicRoute('/join', join),
  publicRoute('/join/:ref', joinProfile),
  publicForm('/join/:ref/apply', apply.form),
  publicForm('/join/:ref/thanks', apply.thanks),
]
