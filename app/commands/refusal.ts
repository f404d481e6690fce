/** What a command can't do, in one sentence for the person who gave it: printed without a stack, exit code 1. */
export class Refusal extends Error {}
