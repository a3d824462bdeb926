type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const at = (path: string, ...methods: Method[]) => methods.map((method) => [`${method} ${path}`, true] as const)

/**
 * What the simulator has, by method and path of the endpoint table; the rest of that table is 501. Apart from the operations
 * themselves, since pages ask it too and need nothing else of them.
 */
export const resources: Readonly<Record<string, true>> = Object.fromEntries([
  ...at('/3/accounts', 'GET', 'POST'),
  ...at('/3/accounts/{Number}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/articles', 'GET', 'POST'),
  ...at('/3/articles/{ArticleNumber}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/companyinformation', 'GET'),
  ...at('/3/costcenters', 'GET', 'POST'),
  ...at('/3/costcenters/{Code}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/customers', 'GET', 'POST'),
  ...at('/3/customers/{CustomerNumber}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/financialyears', 'GET', 'POST'),
  ...at('/3/financialyears/{Id}', 'GET'),
  ...at('/3/invoices', 'GET', 'POST'),
  ...at('/3/invoices/{DocumentNumber}', 'GET', 'PUT'),
  ...at('/3/invoices/{DocumentNumber}/bookkeep', 'PUT'),
  ...at('/3/invoices/{DocumentNumber}/cancel', 'PUT'),
  ...at('/3/invoices/{DocumentNumber}/credit', 'PUT'),
  ...at('/3/invoices/{DocumentNumber}/einvoice', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/email', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/eprint', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/externalprint', 'PUT'),
  ...at('/3/invoices/{DocumentNumber}/preview', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/print', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/printreminder', 'GET'),
  ...at('/3/invoices/{DocumentNumber}/warehouseready', 'PUT'),
  ...at('/3/me', 'GET'),
  ...at('/3/predefinedaccounts', 'GET'),
  ...at('/3/predefinedaccounts/{name}', 'GET', 'PUT'),
  ...at('/3/projects', 'GET', 'POST'),
  ...at('/3/projects/{ProjectNumber}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/settings/company', 'GET'),
  ...at('/3/settings/lockedperiod', 'GET'),
  ...at('/3/termsofpayments', 'GET', 'POST'),
  ...at('/3/termsofpayments/{Code}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/units', 'GET', 'POST'),
  ...at('/3/units/{Code}', 'GET', 'PUT', 'DELETE'),
  ...at('/3/vouchers', 'GET', 'POST'),
  ...at('/3/vouchers/sublist', 'GET'),
  ...at('/3/vouchers/sublist/{VoucherSeries}', 'GET'),
  ...at('/3/vouchers/{VoucherSeries}/{VoucherNumber}', 'GET'),
  ...at('/3/voucherseries', 'GET', 'POST'),
  ...at('/3/voucherseries/{Code}', 'GET', 'PUT'),
])
