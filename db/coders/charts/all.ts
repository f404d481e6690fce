import { abdomenCt } from '#db/coders/charts/abdomen-ct.ts'
import type { SkillChart } from '#db/coders/charts/chart.ts'
import { gallbladder } from '#db/coders/charts/gallbladder.ts'
import { heartAndKidney } from '#db/coders/charts/heart-and-kidney.ts'
import { hipFracture } from '#db/coders/charts/hip-fracture.ts'
import { laceration } from '#db/coders/charts/laceration.ts'
import { officeVisit } from '#db/coders/charts/office-visit.ts'

/** The board's own skill checks. Their keys stay on the server until an answer is stored. */
export const boardCharts: readonly SkillChart[] = [
  officeVisit,
  laceration,
  hipFracture,
  gallbladder,
  heartAndKidney,
  abdomenCt,
]
