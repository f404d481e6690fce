import type { MetaFunction } from '@remix-run/node'
import { notFound } from '#app/http/not-found.ts'

export const handle = { access: 'anyone' }

export const meta: MetaFunction = () => [{ title: 'POS 99: not here · Place of Service' }]

export function loader() {
  notFound()
}

export default function NoSuchPage() {
  return null
}
