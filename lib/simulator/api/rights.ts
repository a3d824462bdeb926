import type { Endpoint } from '@/lib/fortnox/endpoints.table'
import type { RefusalId } from './refusal'

/** What a user without the right to a part of Fortnox is told, where a number has been seen (facts §6.2 A). */
const byResource: Readonly<Record<string, RefusalId | ((endpoint: Endpoint) => RefusalId)>> = {
  Invoices: ({ method, path }) => (method === 'GET' && path === '/3/invoices' ? '2001339' : '2001393'),
  InvoiceAccruals: ({ method }) => (method === 'POST' ? '2001427' : 'permission-missing'),
  InvoicePayments: ({ method, path }) => (method === 'GET' && !path.includes('{') ? '2003330' : 'permission-missing'),
  SupplierInvoices: '2000664',
  Suppliers: '2003275',
  Vouchers: '2002455',
}

export function missingRight(endpoint: Endpoint | undefined): RefusalId {
  if (!endpoint) return 'permission-missing'
  const known = byResource[endpoint.resource]
  return typeof known === 'function' ? known(endpoint) : (known ?? 'permission-missing')
}
