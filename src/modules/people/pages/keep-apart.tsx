import { redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { keepApart } from '../commands/keep-apart.ts'

/** Two who look alike and are not the same: an act of the list of duplicates, without a page of its own. */
export const show = () => redirect('/people/duplicates')

export const submit = submits(
  keepApart,
  (c) => c.form.values,
  () => redirect('/people/duplicates'),
)
