// a local part, one @, a domain with a dot: whether anybody reads it, only a mail can tell
const shape = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\]+\.[^\s@<>()[\]",;:\\.]+$/u

/** Whether the text has the form of an e-mail address. */
export const isEmail = (text: string): boolean => text.length <= 254 && shape.test(text)
