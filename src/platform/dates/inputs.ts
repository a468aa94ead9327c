import { parsed } from '../inputs.ts'
import { parseDay, parsePartialDate } from './parse.ts'

/** A single exact day as people write it. */
export const day = () => parsed((given) => parseDay(given))

/** A date as exactly as it is known, as people write it. */
export const partialDate = () => parsed((given) => parsePartialDate(given))
