/** The digit that makes a weighted sum of twelve digits, by turns 1 and 3, a multiple of ten (ISO 2108, EAN-13). */
function checkOfThirteen(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

// the older form: weights from 10 down to 2, modulo 11, of which ten is written X
function checkOfTen(nine: string): string {
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** An ISBN of ten or thirteen digits, with or without hyphens, as thirteen digits; null where its form or check digit is wrong. */
export function readIsbn(given: string): string | null {
  const plain = given
    .normalize('NFKC')
    .replace(/^isbn(-1[03])?:?/i, '')
    .replace(/[\s‐‑‒–—−-]/g, '')
    .toUpperCase()
  if (/^97[89]\d{10}$/.test(plain)) return checkOfThirteen(plain.slice(0, 12)) === plain[12] ? plain : null
  if (!/^\d{9}[\dX]$/.test(plain) || checkOfTen(plain.slice(0, 9)) !== plain[9]) return null
  const twelve = `978${plain.slice(0, 9)}`
  return twelve + checkOfThirteen(twelve)
}
