import { accountOperations, accounts } from './accounts'
import { articleOperations, articles } from './articles'
import { companyOperations } from './company'
import { customerOperations, customers } from './customers'
import { financialYearOperations, financialYears } from './financial-years'
import { invoiceOperations } from './invoice-operations'
import { invoices } from './invoices'
import { predefinedAccountOperations, predefinedAccounts } from './predefined-accounts'
import type { Operations, Resource } from './resource'
import { costCenters, projects, smallRegisterOperations, termsOfPayments, units } from './small-registers'
import { voucherSeries, voucherSeriesOperations } from './voucher-series'
import { voucherOperations, vouchers } from './vouchers'

/** The registers that the simulator has. */
export const registers: readonly Resource[] = [
  accounts,
  articles,
  costCenters,
  customers,
  financialYears,
  invoices,
  predefinedAccounts,
  projects,
  termsOfPayments,
  units,
  vouchers,
  voucherSeries,
]

/** How the simulator answers what `resources.ts` says that it has. */
export const operations: Operations = {
  ...companyOperations,
  ...accountOperations,
  ...articleOperations,
  ...customerOperations,
  ...financialYearOperations,
  ...invoiceOperations,
  ...predefinedAccountOperations,
  ...smallRegisterOperations,
  ...voucherOperations,
  ...voucherSeriesOperations,
}
