import { formatDay } from '#platform/dates/format.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { answerRequest, reopenRequest } from './commands/answer-request.ts'
import { confirmIdentity } from './commands/confirm-identity.ts'
import { correctRequest } from './commands/correct-request.ts'
import { eraseParty } from './commands/erase-party.ts'
import { receiveRequest } from './commands/receive-request.ts'
import { setTerms } from './commands/set-terms.ts'
import { restoreRequest, voidRequest } from './commands/void-request.ts'
import { requestsPolicy } from './policy.ts'
import { countOpen } from './queries/count-open.ts'
import { getRequest } from './queries/get-request.ts'
import { getTerms } from './queries/get-terms.ts'
import { listRequests } from './queries/list-requests.ts'
import { countRequestsOf } from './queries/related.ts'
import { showErasure } from './queries/show-erasure.ts'
import { showHeld } from './queries/show-held.ts'
import { requestsRoutes } from './routes.ts'
import { requestsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('requests.count-open')) return []
  const t = requestsWords.in(c.language)
  const { open, due, late, ripe } = await countOpen(c.world, c.actor, { today: c.today })
  return [
    ...(late > 0n ? [{ text: t('requests.task.late', { count: late }), href: '/requests?state=open' }] : []),
    ...(late === 0n && due !== null
      ? [
          {
            text: t('requests.task.open', { count: open, due: formatDay(due, c.language) }),
            href: '/requests?state=open',
          },
        ]
      : []),
    ...(ripe > 0n ? [{ text: t('requests.task.ripe', { count: ripe }), href: '/requests?kind=erasure' }] : []),
  ]
}

async function related(c: Ctx, { kind, ref }: Subject): Promise<Related[]> {
  if (kind !== 'people.party') return []
  const t = requestsWords.in(c.language)
  const party = encodeURIComponent(ref)
  const count = c.may('requests.list-requests') ? await countRequestsOf(c.world.db, ref) : 0n
  return [
    ...(count > 0n ? [{ label: t('requests.related.of-party'), href: `/requests?party=${party}`, count }] : []),
    ...(c.may('requests.receive-request')
      ? [{ label: t('requests.receive-request.title'), href: `/requests/receive?party=${party}`, isAct: true as const }]
      : []),
  ]
}

export const requests: Module = {
  name: 'requests',
  words: requestsWords,
  policy: requestsPolicy,
  commands: [
    ...[receiveRequest, correctRequest, confirmIdentity, eraseParty, answerRequest, reopenRequest],
    ...[voidRequest, restoreRequest, setTerms],
  ],
  queries: [listRequests, getRequest, showHeld, showErasure, countOpen, getTerms],
  routes: requestsRoutes,
  navigation: [{ href: '/requests', label: 'requests.list-requests.title', permission: 'requests.list-requests' }],
  tasks,
  related,
}
