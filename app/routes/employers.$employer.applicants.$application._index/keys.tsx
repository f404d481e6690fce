// The pipeline by keyboard. Every key leads to a link or a button that stands on the page, and nothing needs one.
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useSyncExternalStore } from 'react'

/**
 * Whoever may answer and has the page before them has seen the application: said once, by the same form as the button's. By a
 * POST of its own, since opening an address changes nothing: mail scanners and previews open it too.
 */
export function useSeen(action: string | null) {
  const { submit } = useFetcher()
  const said = useRef<string>()
  useEffect(() => {
    if (!action || said.current === action) return
    said.current = action
    submit({}, { method: 'post', action })
  }, [action, submit])
}

const keys = [
  ['j', 'the next applicant, who applied before'],
  ['k', 'the one who applied after'],
  ['i, o, h', 'to interview, offer or hired; again, or Enter, to do it'],
  ['e', 'mark as seen'],
  ['d', 'decline'],
  ['n', 'write a note'],
  ['?', 'this list'],
] as const

const off = 'applicant-keys-off'

/** Single keys can be switched off, for whoever speaks to their machine or slips. */
export function Keys() {
  const on = useSyncExternalStore(onStored, isOn, () => null)
  useEffect(() => {
    if (!on) return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  // Without a script there are none.
  if (on === null) return null
  return (
    <details className="box w12 keys noprint">
      <summary aria-keyshortcuts="?">Keys</summary>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt className="value">{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          localStorage.setItem(off, on ? '1' : '')
          window.dispatchEvent(new StorageEvent('storage'))
        }}
      >
        {on ? 'Switch the keys off' : 'Switch the keys on'}
      </button>
    </details>
  )
}

const isOn = () => !localStorage.getItem(off)

function onStored(changed: () => void) {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** What can't be undone takes two strokes: the first leads to its button. */
function press(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
  const there = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`)
  if (!there) return
  event.preventDefault()
  if (there.matches('a, summary') || there === document.activeElement) there.click()
  if (there.isConnected) there.focus()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
