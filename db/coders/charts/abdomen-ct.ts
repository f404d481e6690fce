import type { SkillChart } from '#db/coders/charts/chart.ts'

export const abdomenCt: SkillChart = {
  id: 'ct-abdomen',
  title: 'Diagnostic radiology: a CT of abdomen and pelvis',
  chartType: 'radiology-diagnostic',
  asks: 'Code what the study was and what it found. One group owns the scanner and reads the study: no modifier.',
  text: `CT REPORT, OUTPATIENT IMAGING. Invented record; no real person.

Examination: CT of the abdomen and pelvis with intravenous contrast. No images before contrast.

Order: right lower quadrant pain for one day.

Technique: helical images from the domes of the diaphragm to the symphysis after 90 ml of contrast by vein. No oral contrast.

Findings: appendix 12 mm wide with a thick, enhancing wall and stranding around it. No perforation, no abscess, no free air. Liver, gallbladder, pancreas, spleen and kidneys are normal. A simple cyst of the left kidney, 11 mm, of no consequence. No bowel obstruction. Bladder and pelvic organs are normal.

Impression: acute uncomplicated appendicitis. Findings called to the ordering physician.`,
  key: {
    principal: 'K35.80',
    codes: [
      {
        code: 'K35.80',
        because:
          'The radiologist confirms acute appendicitis without more; a confirmed diagnosis stands in place of the pain.',
      },
      { code: '74177', because: 'Abdomen and pelvis together, with contrast alone.' },
    ],
  },
}
