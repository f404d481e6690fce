import { createContext, useContext } from 'react'

/** What only the server knows of a response: the word that lets its own scripts run, and its name in the log. */
export type Served = { nonce?: string; requestId?: string }

export const ServedContext = createContext<Served>({})

export const useServed = () => useContext(ServedContext)
