import { formTokens } from '#platform/form-tokens.ts'

/** The tokens of the form for applications, and what stands for the network of whoever sends one. */
export const { newFormToken, readFormToken, visitorKey } = formTokens('applications')
