import { codingTyped, putDone, typedOf } from '#app/intake/profile-form.ts'
import type { ProfileModel } from '#app/components/profile-form.tsx'
import { experienceFields, rowsFilled } from '#app/components/profile-rows.ts'
import type { FieldErrors, Typed } from '#app/http/form.ts'
import type { Db } from '#db/client.ts'
import { mostRows } from '#db/coders/input.ts'
import { coderOf, memberNumbersOf } from '#db/coders/queries.ts'
import { verificationLabels } from '#db/vocabulary/coders.ts'
import { readResume, type FromResume } from '#search/reading/resume.ts'

/** @param sent what was typed and could not be taken, which is shown instead of what is stored */
export async function profileModel(
  db: Db,
  personId: string,
  sent: { typed: Typed; errors: FieldErrors } | null = null,
): Promise<ProfileModel> {
  const coder = await coderOf(db, personId)
  const verified = (coder?.credentials ?? []).map(({ credential, verification }) => [
    credential,
    verification === 'self-declared'
      ? ''
      : `${verificationLabels[verification]}; with another date or number it is your word alone again`,
  ])
  return {
    typed: sent?.typed ?? typedOf(coder, await memberNumbersOf(db, personId)),
    errors: sent?.errors ?? {},
    evidence: {},
    verified: Object.fromEntries(verified) as Record<string, string>,
  }
}

/** Puts what a résumé says where nothing stands yet; what stands stays. Nothing is stored by it. */
export function propose(model: ProfileModel, text: string): ProfileModel {
  const read = readResume(text)
  const typed = { ...model.typed }
  const evidence: ProfileModel['evidence'] = {}
  const quote = ({ places }: FromResume<unknown>) =>
    [...new Set(places.map(({ start, end }) => shown(text.slice(start, end))))].slice(0, 3)

  if (read.livesIn && !typed.livesIn) {
    typed.livesIn = read.livesIn.value
    evidence.livesIn = quote(read.livesIn)
  }
  if (read.codingMonths && !typed['coding.years'] && !typed['coding.months']) {
    Object.assign(typed, codingTyped(read.codingMonths.value))
    evidence['coding.years'] = quote(read.codingMonths)
  }
  const rowFor = (list: string, part: string, value: string) => {
    const filled = rowsFilled(typed, list)
    const known = Array.from({ length: filled }, (_, at) => at).find((at) => typed[`${list}.${at}.${part}`] === value)
    return { at: known ?? filled, isNew: known === undefined && filled < mostRows }
  }
  for (const held of read.credentials) {
    const { at, isNew } = rowFor('credentials', 'credential', held.value)
    if (!isNew) continue
    typed[`credentials.${at}.credential`] = held.value
    evidence[`credentials.${at}`] = quote(held)
  }
  for (const list of experienceFields) {
    for (const done of read[list]) {
      const { at, isNew } = rowFor(list, 'value', done.value)
      if (!isNew) continue
      putDone(typed, list, at, done.value, done.months)
      evidence[`${list}.${at}`] = quote(done)
    }
  }
  return { ...model, typed, evidence }
}

function shown(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > 140 ? `${plain.slice(0, 138)} …` : plain
}
