import { answerRequest } from '#modules/requests/commands/answer-request.ts'
import { confirmIdentity } from '#modules/requests/commands/confirm-identity.ts'
import { receiveRequest } from '#modules/requests/commands/receive-request.ts'
import { setTerms } from '#modules/requests/commands/set-terms.ts'
import { voidRequest } from '#modules/requests/commands/void-request.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** Records what people of the example ask about their data: one to be erased, one answered, one void. */
export async function plantRequests(world: World, director: Actor): Promise<void> {
  await setTerms(world, director, { answerDays: '20', bookYears: '7', why: 'as the board decided' })
  await setTerms(world, director, { answerDays: '14', bookYears: '7', why: 'sooner' })
  const asked = {
    receivedOn: '2011-08-30',
    way: 'email',
    identifiedOn: '2011-08-31',
    identifiedBy: 'known-address',
  } as const
  const ask = async (party: string, kind: 'access' | 'erasure', wants = '') => {
    const { id } = await receiveRequest(world, director, { ...asked, party, kind, wants })
    await confirmIdentity(world, director, { ...asked, id })
    return id
  }
  await ask('P-13', 'erasure', 'leave no trace of me')
  const answered = await ask('P-14', 'access')
  await answerRequest(world, director, { id: answered, answeredOn: '2011-09-01', outcome: 'granted', answer: 'sent' })
  await voidRequest(world, director, { id: await ask('P-10', 'access'), why: 'came twice' })
}
