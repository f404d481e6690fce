// Jobs that everybody knows, the same at every seed: the hard cases a job board for coders must get right.
import {
  apprenticesWelcome,
  belowMinimumWage,
  bigPoster,
  credentialOnlyPreferred,
  scamThatPosesAsCoding,
  spanishTitle,
  twentyThousandCharacters,
  twin,
  twoCredentialsAsked,
} from '#db/seed/cast/asks.ts'
import type { CastJob } from '#db/seed/cast/role.ts'
import {
  endsTonightInHonolulu,
  fieldSaysRemoteTextSaysHybrid,
  importThatSaysLittle,
  sixWeeksOfTraining,
  thirtyOneStates,
  threeStatesForProfee,
  travellingAuditor,
  turnedHybrid,
} from '#db/seed/cast/where.ts'

export const cast: readonly ((today: Date) => CastJob)[] = [
  twin,
  twin,
  fieldSaysRemoteTextSaysHybrid,
  belowMinimumWage,
  scamThatPosesAsCoding,
  twoCredentialsAsked,
  thirtyOneStates,
  turnedHybrid,
  sixWeeksOfTraining,
  bigPoster,
  spanishTitle,
  twentyThousandCharacters,
  endsTonightInHonolulu,
  threeStatesForProfee,
  credentialOnlyPreferred,
  apprenticesWelcome,
  travellingAuditor,
  importThatSaysLittle,
]
