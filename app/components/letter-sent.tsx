import type { ReactNode } from 'react'

/** What follows a form whose answer comes by mail. */
export function LetterSent({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Look into your mail</h1>
        {children}
      </div>
    </main>
  )
}
