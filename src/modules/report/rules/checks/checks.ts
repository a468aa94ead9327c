import type { Finding } from '../findings.ts'
import type { YearData } from '../year-data.ts'
import type { Check } from './check.ts'
import { dateOutsideYear } from './date-outside-year.ts'
import { figureNotTold } from './figure-not-told.ts'
import { kindUntold } from './kind-untold.ts'
import { listOutOfOrder } from './list-out-of-order.ts'
import { monthToldDifferently } from './month-told-differently.ts'
import { monthWithoutLine } from './month-without-line.ts'
import { numberTyped } from './number-typed.ts'
import { partsDiffer } from './parts-differ.ts'
import { partsExceedWhole } from './parts-exceed-whole.ts'
import { planLeftOpen } from './plan-left-open.ts'
import { spendingDiffers } from './spending-differs.ts'
import { stockDiffers } from './stock-differs.ts'
import { totalFalls } from './total-falls.ts'

/** Every way in which a year's records are held against each other. */
const checks: readonly Check[] = [
  monthWithoutLine,
  monthToldDifferently,
  partsExceedWhole,
  partsDiffer,
  totalFalls,
  stockDiffers,
  spendingDiffers,
  numberTyped,
  figureNotTold,
  kindUntold,
  dateOutsideYear,
  listOutOfOrder,
  planLeftOpen,
]

/** All that the checks find in a year. */
export const findIn = (data: YearData): Finding[] =>
  checks.flatMap((check) => check.find(data).map((found) => ({ check: check.name, ...found })))
