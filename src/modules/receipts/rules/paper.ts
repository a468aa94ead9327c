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
