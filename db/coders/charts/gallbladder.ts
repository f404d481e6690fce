import type { SkillChart } from '#db/coders/charts/chart.ts'

export const gallbladder: SkillChart = {
  id: 'day-surgery-gallbladder',
  title: 'Day surgery: a gallbladder',
  chartType: 'same-day-surgery',
  asks: 'Code the diagnoses after surgery and the procedure, for the facility. Leave out anesthesia.',
  text: `OPERATIVE REPORT, OUTPATIENT SURGERY. Invented record; no real person.

Diagnosis before surgery: gallstones with biliary colic.
Diagnosis after surgery: chronic cholecystitis with gallstones, no obstruction.

Patient: 49 years old. Permanent atrial fibrillation, rate controlled, on apixaban for years; apixaban held for two days and to be resumed tomorrow.

Procedure: laparoscopic cholecystectomy. Four ports. Critical view of safety obtained; cystic duct and artery clipped and divided. No cholangiogram was done. Gallbladder taken off the liver bed and out in a bag. Blood loss 20 ml. No complication.

Pathology, read before the chart was closed: chronic cholecystitis, multiple stones in the gallbladder.

The anesthesiologist and the surgeon both record the atrial fibrillation as permanent and as watched throughout. Home in the afternoon.`,
  key: {
    principal: 'K80.10',
    codes: [
      {
        code: 'K80.10',
        because: 'Stones of the gallbladder with chronic cholecystitis and no obstruction: one combination code.',
      },
      { code: 'I48.21', because: 'Permanent atrial fibrillation is documented and bears on the care.' },
      { code: 'Z79.01', because: 'Apixaban is a long-term anticoagulant.' },
      { code: '47562', because: 'Laparoscopic removal of the gallbladder, without cholangiography.' },
    ],
  },
}
