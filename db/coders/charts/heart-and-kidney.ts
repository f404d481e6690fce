import type { SkillChart } from '#db/coders/charts/chart.ts'

export const heartAndKidney: SkillChart = {
  id: 'hcc-heart-and-kidney',
  title: 'Risk adjustment: heart, kidney, diabetes',
  chartType: 'risk-adjustment-hcc',
  asks: 'Code every condition that this one visit supports. There is no principal diagnosis.',
  text: `PRIMARY CARE, FACE TO FACE. Invented record; no real person.

77-year-old established patient, yearly review of chronic conditions. Signed by the physician, with credentials and date.

1. Type 2 diabetes mellitus with diabetic chronic kidney disease. Long-term basal insulin, dose unchanged; A1c 7.2 %. 
2. Chronic kidney disease stage 3b, eGFR 38, stable. Avoid NSAIDs; labs in three months.
3. Chronic systolic heart failure, ejection fraction 35 %, no edema today. Carvedilol and sacubitril-valsartan continued.
4. Hypertension, 128/74, on the drugs above.
5. History of stroke six years ago, no deficit remains, nothing is taken for it.

Problem list copied from an earlier visit, not addressed today: "depression?", "rule out COPD".`,
  key: {
    principal: null,
    codes: [
      {
        code: 'I13.0',
        because:
          'Hypertension with heart failure and chronic kidney disease is presumed linked: heart and kidney disease, stage 1 to 4.',
      },
      { code: 'I50.22', because: 'The kind of heart failure, chronic systolic, is coded beside I13.0.' },
      { code: 'E11.22', because: 'Diabetes with diabetic chronic kidney disease is documented.' },
      { code: 'N18.32', because: 'The stage, 3b, is coded beside both combination codes.' },
      { code: 'Z79.4', because: 'Long-term insulin is documented.' },
      { code: 'Z86.73', because: 'A stroke of six years ago without deficit is history, not a stroke.' },
    ],
  },
}
