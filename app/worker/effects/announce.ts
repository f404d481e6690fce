import { lookAt } from '#app/worker/alerts.ts'
import type { Handler } from '#app/worker/effects.ts'

export const announce: Handler<'announce'> = (ground, { jobs }) => lookAt(ground, jobs, new Date())
