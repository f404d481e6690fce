// The only buttons that need a script: a browser gives passkeys to nothing else.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { useState, useSyncExternalStore, type ReactNode } from 'react'

/** Leads to `next` when it is done. Shown only where the browser has passkeys. */
export function PasskeyButton({
  does,
  next,
  children,
}: {
  does: 'sign-in' | 'add'
  next: string
  children: ReactNode
}) {
  const shown = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [fault, setFault] = useState('')
  if (!shown) return null
  const use = async () => {
    setFault('')
    try {
      await (does === 'add' ? addPasskey() : signIn())
      location.assign(next)
    } catch (error) {
      setFault(error instanceof Refused ? error.message : 'Your browser gave us no passkey. You can try again.')
    }
  }
  return (
    <>
      <button type="button" className="button quiet" onClick={use}>
        {children}
      </button>
      <p className="wrong" role="status">
        {fault}
      </p>
    </>
  )
}

const never = () => () => {}

class Refused extends Error {}

async function signIn(): Promise<void> {
  const optionsJSON = await ask('generate-authenticate-options')
  const response = await startAuthentication({ optionsJSON: { ...optionsJSON, userVerification: 'required' } })
  await ask('verify-authentication', { response })
}

async function addPasskey(): Promise<void> {
  const optionsJSON = await ask('generate-register-options')
  const response = await startRegistration({ optionsJSON })
  await ask('verify-registration', { response, name: `Added with ${deviceName()}` })
}

async function ask(door: string, said?: object) {
  const body = said && { method: 'POST', body: JSON.stringify(said), headers: { 'content-type': 'application/json' } }
  const answer = await fetch(`/api/auth/passkey/${door}`, body)
  if (!answer.ok) throw new Refused(refusals[answer.status] ?? 'This passkey is not known here.')
  return answer.json()
}

const refusals: Record<number, string> = {
  403: 'You signed in more than half an hour ago. Sign in again, then add the passkey.',
  429: 'Too many tries. Please wait some minutes, then try again.',
}

const deviceName = () => /iPhone|iPad|Android|Windows|Mac|Linux/.exec(navigator.userAgent)?.[0] ?? 'a browser'
