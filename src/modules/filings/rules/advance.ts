interface Sent {
  readonly yen: bigint | null
  readonly advance_filed_on: string | null
}

/** Whether a remittance of more than `above` yen was made without a filing in advance; none is asked where `above` is null. */
export const lacksAdvance = ({ yen, advance_filed_on }: Sent, above: bigint | null): boolean =>
  above !== null && yen !== null && yen > above && advance_filed_on === null
