import { sql } from 'kysely'
import type { Database } from '@/lib/db/database'

const random = { sqlite: 'hex(randomblob(32))', postgres: 'md5(random()::text) || md5(i::text)' } as const

/**
 * Makes the database as old as so many credentials: half of them access tokens that ran out, half refresh tokens that were used,
 * over all connections there are.
 */
export async function growOld({ db, dialect }: Database, count: number): Promise<void> {
  await sql
    .raw(
      `insert into credentials
        (world_id, id, type, hash, connection_id, lineage_id, generation, scopes, issued_at, expires_at, used_at)
      with recursive
        numbers (i) as (select 1 union all select i + 1 from numbers where i < ${count}),
        holders as (
          select world_id, id, row_number() over (order by world_id, id) - 1 as place, count(*) over () as holders
          from connections
        )
      select world_id, 'old-' || i, case when i % 2 = 0 then 'refresh-token' else 'access-token' end, ${random[dialect]},
        id, 'old-' || id, i, '["companyinformation"]', i, i + 1, case when i % 2 = 0 then i end
      from numbers join holders on place = i % holders`,
    )
    .execute(db)
  // As it does by itself, soon after so many came. SQLite keeps no statistics unless it is asked to, which nobody does.
  if (dialect === 'postgres') await sql.raw('analyze').execute(db)
}
