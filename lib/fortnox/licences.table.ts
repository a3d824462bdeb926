/** A part of Fortnox that a company pays for (facts §4.2, §8.2). `integration` is the one that lets API traffic in at all. */
export type LicenceId =
  | 'bookkeeping'
  | 'customer-invoice'
  | 'order'
  | 'payroll'
  | 'archive'
  | 'assets'
  | 'time-reporting'
  | 'warehouse'
  | 'integration'

export interface Licence {
  /** What the product is called in Fortnox, in Swedish. */
  readonly name: string
  readonly english: string
}

export const licences: Record<LicenceId, Licence> = {
  bookkeeping: { name: 'Bokföring', english: 'Bookkeeping' },
  'customer-invoice': { name: 'Kundfaktura', english: 'Customer invoicing' },
  order: { name: 'Order', english: 'Orders' },
  payroll: { name: 'Lön', english: 'Payroll' },
  archive: { name: 'Arkivplats', english: 'Archive space' },
  assets: { name: 'Anläggning', english: 'Fixed assets' },
  'time-reporting': { name: 'Tidredovisning', english: 'Time reporting' },
  warehouse: { name: 'Lager', english: 'Warehouse' },
  integration: { name: 'Integration', english: 'Integration' },
}
