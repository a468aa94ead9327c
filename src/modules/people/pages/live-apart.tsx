import { redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { liveApart } from '../commands/households/live-apart.ts'

/** Persons who share an address and live apart: an act of the list of likely households, without a page of its own. */
export const show = () => redirect('/people/households/likely')

export const submit = submits(
  liveApart,
  (c) => c.form.values,
  () => redirect('/people/households/likely'),
)
