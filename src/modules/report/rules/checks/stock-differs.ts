import type { StockChange } from '#modules/aid/face.ts'
import type { Figures } from '../cells.ts'
import type { Found, Said } from '../findings.ts'
import type { Check } from './check.ts'

const cellOf = (figures: Figures, name: string, item: string) => figures.get(`${name} item=${item}`)?.value ?? 0n

function foundOf({ item, unit, opening, found, closing }: StockChange, figures: Figures): Found[] {
  const flows = ['received', 'handed-over', 'lost'].map((what) => cellOf(figures, `aid.${what}`, item))
  const [received = 0n, handedOver = 0n, lost = 0n] = flows
  const expected = opening + found + received - handedOver - lost
  if (expected === closing) return []
  const quantity = (value: bigint): Said => ({ kind: 'quantity', value, unit, qualifier: 'exact' })
  return [
    {
      key: `item=${item}`,
      severity: 'contradiction',
      protects: false,
      values: {
        figure: { kind: 'figure', name: 'aid.stock', dimensions: { item } },
        opening: quantity(opening),
        received: quantity(received),
        gone: quantity(handedOver + lost),
        expected: quantity(expected),
        closing: quantity(closing),
      },
      refs: ['aid.stock', 'aid.received', 'aid.handed-over', 'aid.lost'].map((name) => ({
        kind: 'figure',
        name,
        dimensions: { item },
      })),
    },
  ]
}

/**
 * Goods whose stock at the end is not what it was at the start and what the figures say came and went. A movement whose
 * date leaves open on which side of the year's border it lies changes the stock and counts in no figure of the year.
 */
export const stockDiffers: Check = {
  name: 'stock-differs',
  find: ({ stock, figures }) => stock.flatMap((change) => foundOf(change, figures)),
}
