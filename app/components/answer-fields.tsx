// The fields of an answer to one applicant, or to many.
import type { Back } from '#app/components/answered.tsx'
import { Choice, TextArea } from '#app/components/field.tsx'
import { declineReasonLabels, declineReasons, stageLabels } from '#db/vocabulary/applications.ts'

const answers = ['interview', 'offer', 'hired', 'declined'] as const

export function AnswerFields({ back }: { back?: Back }) {
  return (
    <>
      <Choice
        name="after"
        label="Answer"
        none="choose"
        options={answers.map((value) => ({ value, label: stageLabels[value] }))}
        value={back?.typed.after}
        error={back?.errors.after}
        wide="w6"
      />
      <DeclineFields back={back} label="Why, if declined" wide="w6" />
    </>
  )
}

export function DeclineFields({ back, label = 'Why', wide }: { back?: Back; label?: string; wide?: string }) {
  return (
    <>
      <Choice
        name="reason"
        label={label}
        none="choose"
        options={declineReasons.map((reason) => ({ value: reason, label: declineReasonLabels[reason] }))}
        value={back?.typed.reason}
        error={back?.errors.reason}
        wide={wide}
      />
      <TextArea
        name="told"
        label="A word with the decline"
        value={back?.typed.told}
        error={back?.errors.told}
        rows={3}
        maxLength={2000}
        hint="Why, and this, are read on their page by those who are declined, and by nobody else."
        wide={wide && 'w12'}
      />
    </>
  )
}
