// Search as one types. The form works without this file; with it, what is asked becomes the address as it is asked.
import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useRef, type FormEvent } from 'react'

const pauseInTypingMs = 120

/**
 * Handlers for the form and for the controls that joined it by `form=`.
 * @param path of the page that shows what is found
 */
export function useInstantSearch(formId: string, path: string) {
  const navigate = useNavigate()
  const { search } = useLocation()
  /** What was asked here, from what the page shows on: an answer that comes while one types on leaves the box alone. */
  const asked = useRef([search])
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const afterwards = useRef<() => void>()

  useEffect(() => {
    const at = asked.current.indexOf(search)
    asked.current = at < 0 ? [search] : asked.current.slice(at)
    if (at >= 0) return
    settleControls(formOf(formId))
    afterwards.current?.()
    afterwards.current = undefined
  }, [search, formId])

  useEffect(() => () => clearTimeout(timer.current), [])

  function ask(replace: boolean) {
    clearTimeout(timer.current)
    afterwards.current = undefined
    const query = queryOf(formOf(formId))
    asked.current.push(query)
    navigate(`${path}${query}`, { replace, preventScrollReset: true })
  }

  return {
    onType() {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => ask(true), pauseInTypingMs)
    },
    onChoose: () => ask(false),
    onSubmit(event: FormEvent) {
      event.preventDefault()
      ask(false)
    },
    /** What to do once the results of a link that was followed stand there. */
    then(act: () => void) {
      clearTimeout(timer.current)
      afterwards.current = act
    },
  }
}

function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) query.append(name, value)
  }
  return query.size ? `?${query}` : ''
}

/** After Back, or a link, the controls say what the address says. A select has no default that React keeps up to date. */
function settleControls(form: HTMLFormElement) {
  form.reset()
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) control.value = control.dataset.asked ?? ''
  }
}

const formOf = (id: string) => document.getElementById(id) as HTMLFormElement
