import type { z } from 'zod'
import type { Company, World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context } from '../http/context'
import { drawFrom } from '../secrets'
import { makeCompany, makeUser } from './default-world'
import { given } from './given'
import { type CompanyRequest, company as companySchema } from './schema'

const most = 50

export const companyChange = companySchema.omit({ tenantId: true })

/** `POST …/companies`: what is left out takes the value of the default's first company. */
export async function addCompany(context: Context, world: World, request: CompanyRequest): Promise<Answer> {
  const companies = await context.store.companies(world.id)
  if (companies.length >= most) return problemAnswer(context, 409, `A world has at most ${most} companies.`)
  const number = companies.length + 1
  const named = {
    name: `Simulerade Bolaget ${number} AB`,
    organisationNumber: `559000-${String(number).padStart(4, '0')}`,
  }
  const draw = drawFrom(world.seed, context.random)
  const company = makeCompany({ ...named, ...given(request) }, companies.length, draw)
  const free = { ...company, tenantId: request.tenantId ?? freeTenantId(companies, company.tenantId) }
  if (!(await context.store.addCompany(world.id, free))) {
    return problemAnswer(context, 409, 'This world has a company with this tenantId.', { field: 'tenantId' })
  }
  return jsonAnswer(context, 201, free)
}

function freeTenantId(companies: readonly Company[], drawn: number): number {
  let tenantId = drawn
  while (companies.some((company) => company.tenantId === tenantId)) tenantId += 1
  return tenantId
}

/** `PATCH …/companies/{tenantId}`: what is left out stays; users are replaced as a list. */
export async function changeCompany(
  context: Context,
  world: World,
  tenantId: string,
  request: z.infer<typeof companyChange>,
): Promise<Answer> {
  const { settings, users, ...rest } = request
  const changed = await context.store.changeCompany(world.id, Number(tenantId), (company) => ({
    ...company,
    ...given(rest),
    ...(users === undefined ? {} : { users: users.map(makeUser) }),
    settings: { ...company.settings, ...given(settings ?? {}) },
  }))
  return changed
    ? jsonAnswer(context, 200, changed)
    : problemAnswer(context, 404, 'There is no such company in this world.')
}
