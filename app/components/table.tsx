import type { ReactNode } from 'react'

/**
 * @param doing what its last column is for, which has no head to be seen
 * @param stacks on a phone each row is a stack of its cells, and each cell says its `data-head` itself
 */
export function Table({
  heads,
  doing,
  stacks,
  children,
}: {
  heads: string[]
  doing?: string
  stacks?: boolean
  children: ReactNode
}) {
  return (
    <div className="scroll">
      <table className={stacks ? 'table stacks' : 'table'}>
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
