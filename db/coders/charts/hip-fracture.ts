import type { SkillChart } from '#db/coders/charts/chart.ts'

export const hipFracture: SkillChart = {
  id: 'inpatient-hip-fracture',
  title: 'Inpatient: a broken hip',
  chartType: 'inpatient-facility',
  asks: 'Code the diagnoses with the cause and place of the fall, and the procedures in ICD-10-PCS. Leave out activity codes and imaging.',
  text: `DISCHARGE SUMMARY, ACUTE CARE HOSPITAL. Invented record; no real person.

Admitted through the emergency department: 71-year-old who slipped on a wet floor in the kitchen of their single-family house, fell on the right side without striking anything else, and could not stand.

Imaging: displaced intertrochanteric fracture of the right femur, closed. The orthopedist states that it is traumatic; bone density was normal last year.

Past history: essential hypertension on amlodipine, continued here.

Course: On the day after admission the right intertrochanteric fracture was reduced through an open incision and fixed with an intramedullary nail (open reduction, internal fixation of the right upper femur). Estimated blood loss 450 ml.

On the first day after surgery hemoglobin fell from 12.4 to 7.1. The attending documented acute blood loss anemia from the fracture and surgery, expected, no complication of the procedure. Two units of nonautologous packed red blood cells were given through a peripheral vein, percutaneously. Hemoglobin 9.3 at discharge.

Discharged to a skilled nursing facility on day five.

Final diagnoses:
1. Displaced intertrochanteric fracture of right femur, closed, initial encounter
2. Acute blood loss anemia
3. Essential hypertension`,
  key: {
    principal: 'S72.141A',
    codes: [
      {
        code: 'S72.141A',
        because: 'The displaced closed intertrochanteric fracture of the right femur occasioned the stay.',
      },
      { code: 'D62', because: 'Acute blood loss anemia is documented, watched and treated.' },
      { code: 'I10', because: 'Hypertension was treated through the stay.' },
      { code: 'W01.0XXA', because: 'A slip and fall on the same level, without striking an object.' },
      { code: 'Y92.010', because: 'It happened in the kitchen of a single-family house.' },
      { code: '0QS606Z', because: 'Open reposition of the right upper femur with an intramedullary device.' },
      { code: '30233N1', because: 'Nonautologous red blood cells into a peripheral vein, percutaneously.' },
    ],
  },
}
