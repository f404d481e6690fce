import { recordWords, type RecordShown } from '#app/routes/employers.$employer._index/record-words.ts'

export function RemoteRecordBox({ record }: { record: RecordShown }) {
  const { count, small, postings, medianDays } = record
  return (
    <section className="box w12" aria-labelledby="remote-record">
      <h2 className="caption" id="remote-record">
        <b aria-hidden="true">24B</b>Remote record
      </h2>
      {!count && <p className="value silent">No remote posting yet</p>}
      {count > 0 && <p className="value big">{recordWords(record)}</p>}
      {count > 0 && small && <p className="soft">Too few for a share: each of them is listed.</p>}
      {!small && medianDays !== null && (
        <p className="soft">Days from publishing to closing, or to today, of those that stayed.</p>
      )}
      {postings.length > 0 && (
        <ul className="record" aria-label={small ? 'Each remote posting' : 'Those that did not stay remote'}>
          {postings.map(({ id, title, href, code, says }) => (
            <li key={id}>
              <span className="value">
                {code ? (
                  <>
                    <span className="unseen">from </span>
                    <s>12</s>
                    <span aria-hidden="true"> → </span>
                    <span className="unseen"> to </span>
                    {code}
                  </>
                ) : (
                  '12'
                )}
              </span>
              <div>
                {href ? <a href={href}>{title}</a> : <span className="soft">{title}</span>}
                <p className="soft">{says}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
