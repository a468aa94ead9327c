import type { CheckName, Found } from '../findings.ts'
import type { YearData } from '../year-data.ts'

/** One way in which the records of a year can contradict each other. */
export interface Check {
  readonly name: CheckName
  find(data: YearData): readonly Found[]
}
