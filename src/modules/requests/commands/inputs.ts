import { day } from '#platform/dates/inputs.ts'
import { oneOf, optional, optionalText } from '#platform/inputs.ts'
import { laws, requestKinds, requestWays } from '../rules/choices.ts'

/** What a request says of itself, whoever it is of. */
export const requestFields = {
  kind: oneOf(requestKinds),
  receivedOn: day(),
  way: oneOf(requestWays),
  /** That of the person's country when left out. */
  law: optional(oneOf(laws)),
  wants: optionalText(),
}
