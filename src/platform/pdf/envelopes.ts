/** The window envelopes in which letters are sent. */
export const envelopes = ['none', 'naga-3', 'dl'] as const
export type Envelope = (typeof envelopes)[number]

/** Where the address stands on an A4 sheet, in millimetres from its upper left corner. */
interface Window {
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
