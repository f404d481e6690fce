import { problem } from '#app/http/problem.ts'

export const handle = { access: 'anyone' }

export const loader = () => problem(404, 'Not found', 'There is nothing at this address of the API.')
export const action = () => problem(405, 'Method not allowed', 'This address of the API is not written to.')
