import type { DataFile } from './data-file'
import { endpoints } from './endpoints'
import { errors } from './errors'
import { scopes } from './scopes'

/** The tables that are published as JSON, by the name in their address: `/data/errors.json`. */
export const dataFiles = { errors, scopes, endpoints } as const satisfies Record<string, DataFile>

export type DataName = keyof typeof dataFiles
export const dataNames = Object.keys(dataFiles) as DataName[]
