import { saidDay, saidTime } from '#app/components/dates.ts'
import { TextArea } from '#app/components/field.tsx'

type Shown = { id: string; side: 'coder' | 'employer'; text: string; sentAt: string }

/**
 * A thread and the form that goes on with it.
 * @param them what the other side is called
 * @param action where the form leads; null where nobody writes any more
 */
export function Messages({
  messages,
  me,
  them,
  action,
}: {
  messages: Shown[]
  me: Shown['side']
  them: string
  action: string | null
}) {
  return (
    <>
      {messages.length === 0 && <p className="soft">Nobody has written yet.</p>}
      <ol className="messages">
        {messages.map(({ id, side, text, sentAt }) => (
          <li key={id} className={side === me ? 'mine' : undefined}>
            <p className="soft">
              {side === me ? 'You' : them},{' '}
              <time dateTime={sentAt}>
                {saidDay(sentAt)}, {saidTime(sentAt)}
              </time>
            </p>
            <p className="value as-sent">{text}</p>
          </li>
        ))}
      </ol>
      {action && (
        <form method="post" action={action}>
          <TextArea
            name="text"
            label={`Write to ${them}`}
            rows={3}
            required
            maxLength={10_000}
            hint="Addresses are not shown to either side. Name no patient."
          />
          <button className="button quiet">Send the message</button>
        </form>
      )}
    </>
  )
}
