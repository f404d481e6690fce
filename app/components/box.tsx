import type { ReactNode } from 'react'

/** A captioned cell of the form. @param wide twelfths of the sheet's width */
export function Box({
  number,
  caption,
  wide,
  className = '',
  children,
}: {
  number: string
  caption: string
  wide: 3 | 4 | 5 | 7 | 8 | 12
  className?: string
  children: ReactNode
}) {
  return (
    <section className={`box w${wide} ${className}`}>
      <h2 className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </h2>
      {children}
    </section>
  )
}
