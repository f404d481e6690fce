import type { SkillChart } from '#db/coders/charts/chart.ts'

export const laceration: SkillChart = {
  id: 'ed-laceration',
  title: 'Emergency department: a cut forearm',
  chartType: 'ed-profee',
  asks: 'Code the injury, its cause and the place where it happened, and the procedure. Leave out the visit’s level and activity codes.',
  text: `EMERGENCY DEPARTMENT, PHYSICIAN. Invented record; no real person.

Chief complaint: cut on the right forearm.

History: 34-year-old who cut the right forearm with a kitchen knife half an hour ago while slicing bread in the kitchen of the apartment where they live. Right-handed. Tetanus booster two years ago. No other injury.

Examination: 2.3 cm straight laceration of the skin and subcutaneous tissue of the volar right forearm. Clean edges, no foreign body seen or felt. Tendons, pulses and sensation intact.

Procedure: Anesthesia with 3 ml of lidocaine 1 % locally. Irrigated with saline, explored, no foreign body. Closed in a single layer with four interrupted sutures of 4-0 nylon. Dressing.

Diagnosis: laceration of right forearm without foreign body. First treatment.

Discharged home; sutures out in ten days.`,
  key: {
    principal: 'S51.811A',
    codes: [
      { code: 'S51.811A', because: 'A laceration without foreign body of the right forearm, under active treatment.' },
      { code: 'W26.0XXA', because: 'The cause is contact with a knife, told for the same encounter.' },
      { code: 'Y92.030', because: 'It happened in the kitchen of an apartment.' },
      { code: '12001', because: 'A simple one-layer closure on an extremity of 2.5 cm or less.' },
    ],
  },
}
