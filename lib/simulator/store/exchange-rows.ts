import type { Insertable } from 'kysely'
import type { Tables } from '@/lib/db/tables'
import type { Exchange } from '../core/exchange'

export type NumberedExchange = Exchange & { readonly number: number }

export function readExchange(row: { number: number; exchange: string }): NumberedExchange {
  return { ...(JSON.parse(row.exchange) as Exchange), number: row.number }
}

export function exchangeRow(
  worldId: string,
  { number, ...exchange }: NumberedExchange,
): Insertable<Tables['exchanges']> {
  return {
    world_id: worldId,
    number,
    exchange: JSON.stringify(exchange),
    endpoint: exchange.endpoint,
    status: exchange.response.status,
    credential_id: exchange.credentialId,
    at: exchange.at,
  }
}
