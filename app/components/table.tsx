import type { ReactNode } from 'react'

/** @param doing what its last column is for, which has no head to be seen */
export function Table({ heads, doing, children }: { heads: string[]; doing?: string; children: ReactNode }) {
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {doing && (
              <th scope="col">
                <span className="unseen">{doing}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
