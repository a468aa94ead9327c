import { encode } from 'uqr'

const quiet = 4

/** A text as a QR code, dark on white in every scheme because cameras ask for it; `label` says what it is. */
export const QrCode = (props: { text: string; label: string }) => {
  const { data, size } = encode(props.text, { ecc: 'M', border: quiet })
  const squares = data.flatMap((row, y) =>
    [...row.map(Number).join('').matchAll(/1+/g)].map(
      ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
    ),
  )
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
