import { sql } from 'kysely'
import type { Db, Tx } from './db/db.ts'
import { newId } from './ids.ts'

export interface News {
  readonly id: string
  readonly event: string
  readonly subjectId: string
}

/** Leaves news for the modules above, in the transaction of the act. */
export async function appendNews(tx: Tx, news: { at: Date; event: string; subjectId: string }): Promise<void> {
  await sql`insert into platform.outbox (id, at, event, subject_id)
    values (${newId()}, ${news.at}, ${news.event}, ${news.subjectId})`.execute(tx)
}

/** Hands waiting news to a listener, oldest first, each in a transaction with its mark; returns how many were handled. */
export async function handleNews(db: Db, listener: (tx: Tx, news: News) => Promise<void>, most = 100): Promise<number> {
  let handled = 0
  while (handled < most) {
    const found = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<News>`select id, event, subject_id as "subjectId" from platform.outbox
        where handled_at is null order by id limit 1 for update skip locked`.execute(tx)
      const news = rows[0]
      if (!news) return false
      await listener(tx, news)
      await sql`update platform.outbox set handled_at = now() where id = ${news.id}`.execute(tx)
      return true
    })
    if (!found) break
    handled++
  }
  return handled
}
