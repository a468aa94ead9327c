// The only script of the product: a browser speaks to passkeys by script alone. It is on two pages, which say so; everything
// else works without it.
const fromText = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const known = ({ id }) => ({ type: 'public-key', id: fromText(id) })

async function create(asked) {
  const publicKey = {
    ...asked,
    challenge: fromText(asked.challenge),
    user: { ...asked.user, id: fromText(asked.user.id) },
    excludeCredentials: asked.excludeCredentials.map(known),
  }
  const { rawId, response } = await navigator.credentials.create({ publicKey })
  return {
    id: toText(rawId),
    publicKey: toText(response.getPublicKey()),
    algorithm: response.getPublicKeyAlgorithm(),
    authenticatorData: toText(response.getAuthenticatorData()),
    clientData: toText(response.clientDataJSON),
  }
}

async function get(asked) {
  const publicKey = { ...asked, challenge: fromText(asked.challenge) }
  const { rawId, response } = await navigator.credentials.get({ publicKey })
  return {
    id: toText(rawId),
    authenticatorData: toText(response.authenticatorData),
    clientData: toText(response.clientDataJSON),
    signature: toText(response.signature),
  }
}

for (const form of document.forms) {
  const { asked, credential } = form.elements
  if (!asked || !credential) continue
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const options = JSON.parse(asked.value)
    // refused, taken too long or not there: the page says what to do when the form comes without an answer
    const answer = await (options.user ? create(options) : get(options)).catch(() => ({}))
    credential.value = JSON.stringify(answer)
    form.submit()
  })
}
