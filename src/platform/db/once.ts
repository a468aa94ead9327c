import type { Db } from './db.ts'

const kept = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Lets `once` keep the answers of a transaction, which must write nothing that they tell. */
export const keepAnswers = (tx: object): void => void kept.set(tx, new Map())

/** Does work that sees more or less than what comes before and after it: what was answered there is not its answer. */
export async function withOwnAnswers<T>(tx: object, work: () => Promise<T>): Promise<T> {
  const others = kept.get(tx)
  if (!others) return work()
  kept.set(tx, new Map())
  try {
    return await work()
  } finally {
    kept.set(tx, others)
  }
}

/** Asks a question once in a transaction that keeps its answers, and each time elsewhere. */
export function once<T>(db: Db, question: string, ask: () => Promise<T>): Promise<T> {
  const answers = kept.get(db)
  const answer = (answers?.get(question) as Promise<T> | undefined) ?? ask()
  answers?.set(question, answer)
  return answer
}

const asked = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Lets all who ask the same question at the same time have one answer. */
export function atOnce<T>(db: Db, question: string, ask: () => Promise<T>): Promise<T> {
  const questions = asked.get(db) ?? new Map<string, Promise<unknown>>()
  asked.set(db, questions)
  const waiting = questions.get(question) as Promise<T> | undefined
  if (waiting) return waiting
  const answer = ask().finally(() => questions.delete(question))
  questions.set(question, answer)
  return answer
}
