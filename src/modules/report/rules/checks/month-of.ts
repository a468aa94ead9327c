/** The month 'YYYY-MM' that holds a whole stretch of days; null when it touches several. */
export const monthOf = ({ start, end }: { readonly start: string; readonly end: string }): string | null =>
  start.slice(0, 7) === end.slice(0, 7) ? start.slice(0, 7) : null
