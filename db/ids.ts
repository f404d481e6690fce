import { ulid } from 'ulid'

/** A sortable id of 26 characters that begins with the time; made here, since an outside server may be Postgres 16. */
export function newId(): string {
  return ulid().toLowerCase()
}
