/** Where a call or an approval stops when one of the gates is shut, in the order in which a program meets them (facts §4.1). */
export const absences = [
  { missing: 'app', error: 'invalid-scope' },
  { missing: 'licence', error: 'error-missing-license' },
  { missing: 'integration', error: '2001103' },
  { missing: 'token', error: '2000663' },
  { missing: 'licenceLater', error: '2001101' },
] as const
