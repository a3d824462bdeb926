import type { Connection } from '../core/connection'
import type { Company } from '../core/world'

interface Caller {
  readonly company: Company
  readonly connection: Connection
}

/** `GET /3/companyinformation`: the number is an int here and a string in company settings (facts §10.1). */
function companyInformation({ company }: Caller): object {
  return {
    CompanyInformation: {
      Address: 'Simulatorgatan 1',
      City: company.city,
      CompanyName: company.name,
      CountryCode: 'SE',
      DatabaseNumber: company.tenantId,
      OrganizationNumber: company.organisationNumber,
      VisitAddress: '',
      VisitCity: '',
      VisitCountryCode: '',
      VisitZipCode: '',
      ZipCode: '00000',
    },
  }
}

/** `GET /3/me`: the person who approved; a service account has no person, and what Fortnox answers then is not known (facts §10.1, §13). */
function me({ company, connection }: Caller): object {
  const user = company.users.find(({ id }) => id === connection.resource)
  return {
    MeInformation: {
      Email: user?.email ?? '',
      Id: String(user?.id ?? 0),
      Locale: 'sv_SE',
      Name: user?.name ?? 'Servicekonto',
      SysAdmin: user?.sysAdmin ?? false,
    },
  }
}

/** The resources that the simulator has, by method and path of the endpoint table. */
export const resources: Readonly<Record<string, (caller: Caller) => object>> = {
  'GET /3/companyinformation': companyInformation,
  'GET /3/me': me,
}
