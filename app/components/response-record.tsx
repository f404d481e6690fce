import { responseWords } from '#app/components/response-words.ts'
import type { ResponseRecord } from '#db/applications/responses.ts'

/** How an employer answers those who apply. */
export function ResponseRecordBox({ record }: { record: ResponseRecord }) {
  return (
    <section className="box w12" aria-labelledby="response-record">
      <h2 className="caption" id="response-record">
        <b aria-hidden="true">31</b>Response record
      </h2>
      {record.count ? (
        <>
          <p className="value big">{responseWords(record)}</p>
          <p className="soft">
            Of the last twelve months, to the first answer: a message, an interview, an offer or a decline. To have
            looked is none.{record.small && ' A small sample.'}
          </p>
        </>
      ) : (
        <p className="value silent">No application yet that an answer was due to</p>
      )}
    </section>
  )
}
