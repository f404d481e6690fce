import type { Db, Tx } from '#db/client.ts'
import { auditLog } from '#db/audit/schema.ts'

export type AuditLine = {
  actor: string
  /** As "job.published". */
  act: string
  /** The id of what it was done to. */
  thing: string
  employerId?: string | null
  detail?: Record<string, unknown>
}

export async function audit(tx: Db | Tx, line: AuditLine): Promise<void> {
  await tx.insert(auditLog).values(line)
}
