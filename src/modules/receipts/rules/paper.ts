import type { Envelope } from './choices.ts'

/** Where the address stands on an A4 sheet, in millimetres from its upper left corner. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The windows of the envelopes, for a sheet folded in three: Naga 3 as sold in Japan, DL as in DIN 5008, form B. */
export const windows: Readonly<Record<Envelope, Window>> = {
  none: { x: 24, y: 30, width: 85, height: 45 },
  'naga-3': { x: 22, y: 16, width: 80, height: 38 },
  dl: { x: 20, y: 45, width: 85, height: 45 },
}

/** A sheet of labels on A4, in millimetres. */
export interface LabelSheet {
  readonly columns: number
  readonly rows: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly gap: number
}

export const sheetNames = ['a4-12', 'a4-14', 'a4-21'] as const
export type SheetName = (typeof sheetNames)[number]

/** Sheets by the number of their labels: twelve as sold in Japan, fourteen and twenty-one as in Europe. */
export const labelSheets: Readonly<Record<SheetName, LabelSheet>> = {
  'a4-12': { columns: 2, rows: 6, left: 18.6, top: 21.6, width: 86.4, height: 42.3, gap: 0 },
  'a4-14': { columns: 2, rows: 7, left: 4.65, top: 15.15, width: 99.1, height: 38.1, gap: 2.5 },
  'a4-21': { columns: 3, rows: 7, left: 7.25, top: 15.15, width: 63.5, height: 38.1, gap: 2.5 },
}
