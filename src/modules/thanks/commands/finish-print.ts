import { printEnds } from '#platform/pdf/prints.ts'

const ends = printEnds('thanks')

/** Notes the file of a print that is made; of one made twice the first stays. */
export const finishPrint = ends.finishPrint

/** Notes that a print could not be made. */
export const failPrint = ends.failPrint
