/** What a provider did not take, by its status; or that it was not reached. */
export class ProviderRefused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the provider answered ${status}`)
    this.status = status
  }
  /** It will say the same again. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 401 && this.status !== 403 && this.status !== 429
  }
}

const patience = 15_000

async function answerOf(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (answer.ok) return answer
  await answer.body?.cancel()
  throw new ProviderRefused(answer.status)
}

/** Asks a provider and reads its JSON. Throws ProviderRefused, with the status alone: what it says may hold what is private. */
export const call = async (url: string, init: RequestInit): Promise<unknown> => (await answerOf(url, init)).json()

/** Reads a text of a provider, such as a certificate. Throws ProviderRefused. */
export const fetchText = async (url: string): Promise<string> => (await answerOf(url, {})).text()
