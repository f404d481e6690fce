import { saidDay } from '#app/components/dates.ts'
import { composeLetter } from '#app/mail/letter.ts'
import type { Tx } from '#db/client.ts'
import type { AttestationAsked } from '#db/coders/work-record.ts'
import { writeLetter } from '#db/mail/changes.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'

/** Asks somebody whom a coder worked for. The coder's own address is not in it. */
export function announceAttestation(baseUrl: string) {
  return (tx: Tx, { engagement, coder, to, secret, at }: AttestationAsked): Promise<void> => {
    const { id, employerName, chartType, beganOn, endedOn } = engagement
    const letter = composeLetter({
      kind: 'attest-work',
      to,
      reason: `attest ${id} ${at.toISOString()}`,
      subject: 'Somebody asks you to attest their coding work',
      parts: [
        `${coder.name} says that they coded for ${employerName}, and asks you whether it is right:`,
        { list: [chartTypeFacts[chartType].label, `${saidDay(beganOn)} to ${saidDay(endedOn)}`] },
        { does: 'Look at it', link: `${baseUrl}/attest/${secret}` },
        'Opening the link changes nothing. There you attest it, or say that it is not so; with the same link you can take it back later.',
      ],
      because: 'because a coder gave your address as of somebody they worked for',
    })
    return writeLetter(tx, letter)
  }
}
