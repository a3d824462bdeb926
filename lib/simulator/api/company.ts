import { type Call, type Operations, shows } from './resource'

/** The number is an int here and a string in company settings (facts §10.1). */
function companyInformation({ company }: Call): object {
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

function companySettings({ company }: Call): object {
  const digits = company.organisationNumber.replace(/\D/g, '')
  const [contact] = company.users
  return {
    CompanySettings: {
      Address: 'Simulatorgatan 1',
      BG: '',
      BIC: '',
      BranchCode: '',
      City: company.city,
      ContactFirstName: contact?.name.split(' ')[0] ?? '',
      ContactLastName: contact?.name.split(' ').slice(1).join(' ') ?? '',
      Country: 'Sverige',
      CountryCode: 'SE',
      DatabaseNumber: String(company.tenantId),
      Domicile: company.city,
      Email: contact?.email ?? '',
      Fax: '',
      IBAN: '',
      Name: company.name,
      OrganizationNumber: company.organisationNumber,
      PG: '',
      Phone1: '',
      Phone2: '',
      TaxEnabled: true,
      VATNumber: digits.length === 10 ? `SE${digits}01` : '',
      VisitAddress: '',
      VisitCity: '',
      VisitCountry: '',
      VisitCountryCode: '',
      VisitName: '',
      VisitZipCode: '',
      WWW: '',
      ZipCode: '00000',
    },
  }
}

/** Who approved; a service account has no person, and what Fortnox answers then is not known (facts §10.1, §13). */
function me({ company, connection }: Call): object {
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

/** What is known of the company without its registers. */
export const companyOperations: Operations = {
  'GET /3/companyinformation': shows(companyInformation),
  'GET /3/settings/company': shows(companySettings),
  'GET /3/settings/lockedperiod': shows(({ company }) => ({ LockedPeriod: { EndDate: company.settings.lockedUntil } })),
  'GET /3/me': shows(me),
}
