// One thread between an employer and a coder, as either side reads it.
import { CameBack, type Back } from '#app/components/answered.tsx'
import { saidDay, saidTime } from '#app/components/dates.ts'
import { TextArea } from '#app/components/field.tsx'

export type ThreadMessage = {
  id: string
  side: 'coder' | 'employer'
  text: string
  sentAt: string
  readAt: string | null
}
export type ListedThread = {
  id: string
  href: string
  /** The other side. */
  who: string
  about: string
  lastAt: string
  unread: number
}

export function ThreadList({ threads }: { threads: ListedThread[] }) {
  return (
    <>
      {threads.length === 0 && <p className="box">None yet.</p>}
      {threads.map(({ id, href, who, about, lastAt, unread }) => (
        <div key={id} className="box threads">
          <p className="caption">{saidDay(lastAt)}</p>
          <p>
            <a href={href}>{unread ? <strong>{who}</strong> : who}</a>
            {unread > 0 && <span className="wrong"> · {unread} new</span>}
          </p>
          <p className="soft">{about}</p>
        </div>
      ))}
    </>
  )
}

const invitationWords = {
  open: 'Invited; not answered yet',
  accepted: 'Invited; accepted',
  declined: 'Invited; declined',
} as const

export function aboutThread({
  title,
  invitation,
  applicationId,
}: {
  title: string | null
  invitation: keyof typeof invitationWords | null
  applicationId: string | null
}): string {
  const kind = applicationId ? 'Application' : invitation ? invitationWords[invitation] : 'Letter'
  return title ? `${kind}: ${title}` : kind
}

/** @param mine the reader's side */
export function Messages({
  messages,
  mine,
  other,
}: {
  messages: ThreadMessage[]
  mine: ThreadMessage['side']
  other: string
}) {
  return messages.map(({ id, side, text, sentAt, readAt }) => (
    <section key={id} className={side === mine ? 'box said mine' : 'box said'}>
      <h2 className="caption">
        {side === mine ? 'You' : other}, {saidDay(sentAt)}, {saidTime(sentAt)}
        {side === mine && readAt && ', read'}
      </h2>
      <p className="as-sent">{text}</p>
    </section>
  ))
}

export function Answer({ back, action }: { back: Back; action: string }) {
  return (
    <>
      <CameBack back={back} labels={{ text: 'Your answer' }} />
      <form method="post" action={action} className="sheet" noValidate>
        <TextArea
          name="text"
          label="Your answer"
          value={back?.typed.text}
          error={back?.errors.text}
          maxLength={10000}
          hint="They read it here and hear of it by mail, without your address. Name no patient."
        />
        <div className="box">
          <button className="button">Send</button>
        </div>
      </form>
    </>
  )
}

/** Where a message about an application is written anew that could not be sent. */
export function WritePage({ at, them, about, back }: { at: string; them: string; about: string; back: Back }) {
  return (
    <main id="main" className="sheet slip thread">
      <div className="box tint">
        <h1>Write to {them}</h1>
        <p>
          <a href={`${at}#messages`}>{about}</a>
        </p>
      </div>
      <Answer back={back} action={`${at}/message`} />
    </main>
  )
}
