import { ulid } from 'ulid'

/** A sortable id of 26 characters that begins with the time; made here, since an outside server may be Postgres 16. */
export function newId(): string {
  return ulid().toLowerCase()
}

/** For addresses: the words, and enough of the id that no two are alike. */
export function slugOf(words: string, id: string): string {
  return [kebab(words), id.slice(-6)].filter(Boolean).join('-')
}

/** Words as an address may hold them. */
export function kebab(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]{1,100}/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
}
