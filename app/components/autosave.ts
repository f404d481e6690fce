import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { saidTime } from '#app/components/dates.ts'

const saveAfterMs = 1500

/** A draft saves itself when typing pauses; without a script there is the button. */
export function useAutosave(saveTo: string) {
  const fetcher = useFetcher<{ savedAt: string | null; wrong: string | null }>()
  const form = useRef<HTMLFormElement>(null)
  const { submit } = fetcher
  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: number | undefined
    const typed = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => submit(new FormData(element), { method: 'post', action: saveTo }), saveAfterMs)
    }
    element.addEventListener('input', typed)
    return () => {
      window.clearTimeout(timer)
      element.removeEventListener('input', typed)
    }
  }, [saveTo, submit])
  const { data, state } = fetcher
  const progress =
    state !== 'idle'
      ? 'Saving …'
      : data?.wrong
        ? `Not saved yet: ${data.wrong}`
        : data?.savedAt
          ? `Saved at ${saidTime(data.savedAt)}`
          : ''
  return { form, progress }
}
