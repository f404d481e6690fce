import type { SkillChart } from '#db/coders/charts/chart.ts'

export const officeVisit: SkillChart = {
  id: 'office-visit-diabetes',
  title: 'Office visit: diabetes out of control',
  chartType: 'profee-em',
  asks: 'Code the diagnoses and the visit. The first diagnosis is the one that the visit was mostly for.',
  text: `ESTABLISHED PATIENT, OFFICE. Invented record; no real person.

Reason for visit: follow-up of type 2 diabetes, home readings too high.

History: 58-year-old established patient. Type 2 diabetes for nine years, on metformin and glipizide by mouth, no insulin. Home glucose 210 to 280 for six weeks. Essential hypertension on lisinopril. No chest pain, no numbness, no visual change.

Examination: BP 146/88, pulse 78. Heart regular, lungs clear, feet without lesions, monofilament intact.

Results reviewed: A1c of last week 9.4 %. Basic metabolic panel of last week: glucose 243, creatinine 0.9.

Assessment and plan:
1. Type 2 diabetes mellitus with hyperglycemia, not at goal. Glipizide raised to 10 mg twice daily; empagliflozin 10 mg prescribed, side effects explained.
2. Essential hypertension, above goal. Lisinopril raised to 20 mg.
Return in four weeks with a new metabolic panel.

The physician chose the level of the visit by medical decision making: two chronic illnesses that are not at goal; prescription drugs managed.`,
  key: {
    principal: 'E11.65',
    codes: [
      { code: 'E11.65', because: 'The assessment says type 2 diabetes with hyperglycemia: one combination code.' },
      { code: 'I10', because: 'Essential hypertension is assessed and its drug is changed at this visit.' },
      { code: 'Z79.84', because: 'Diabetes treated by mouth alone takes the code for long-term oral drugs beside it.' },
      {
        code: '99214',
        because:
          'Established patient; two chronic illnesses not at goal and drug management make moderate decision making.',
      },
    ],
  },
}
