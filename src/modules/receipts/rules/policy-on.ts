/** The policy that holds on a civil day: the latest that began by then; undefined before the first. */
export const policyOn = <Policy extends { readonly since_on: string }>(
  policies: readonly Policy[],
  day: string,
): Policy | undefined =>
  policies.reduce<Policy | undefined>(
    (best, one) => (one.since_on <= day && (!best || one.since_on > best.since_on) ? one : best),
    undefined,
  )
