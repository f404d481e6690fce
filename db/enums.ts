// The trade's words as types of the database that the tables of several domains share.
import { pgEnum } from 'drizzle-orm/pg-core'
import { chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentials } from '#db/vocabulary/credentials.ts'
import { employments, payBases } from '#db/vocabulary/pay.ts'
import { specialties } from '#db/vocabulary/specialties.ts'
import { states } from '#db/vocabulary/states.ts'
import { tools } from '#db/vocabulary/tools.ts'
import { workplaces } from '#db/vocabulary/workplaces.ts'

export const state = pgEnum('state', states)
export const workplace = pgEnum('workplace', workplaces)
export const credential = pgEnum('credential', credentials)
export const chartType = pgEnum('chart_type', chartTypes)
export const specialty = pgEnum('specialty', specialties)
export const tool = pgEnum('tool', tools)
export const payBasis = pgEnum('pay_basis', payBases)
export const employment = pgEnum('employment', employments)
