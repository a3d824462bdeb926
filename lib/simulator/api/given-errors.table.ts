import type { ApiErrorCode } from '@/lib/fortnox/api-errors.table'
import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'

/** The numbered errors that come by themselves, by doing what provokes them. Every other error of the tables comes as a fault, on command. */
export const givenErrors = [
  '1000030', '1000031', '2000013', '2000106', '2000107', '2000108', '2000134', '2000204', '2000310', '2000311', '2000359', '2000401',
  '2000423', '2000428', '2000429', '2000432', '2000433', '2000434', '2000550', '2000587', '2000588', '2000637', '2000663', '2000664',
  '2000719', '2000729', '2000946', '2000947', '2001101', '2001103', '2001161', '2001265', '2001302', '2001304', '2001339', '2001392',
  '2001393', '2001399', '2001403', '2001427', '2001740', '2002115', '2002455', '2002462', '2002980', '2003157', '2003275', '2003330',
  '2003977', '2004021', '2004194',
] as const satisfies readonly ApiErrorCode[]

/** The OAuth errors that nothing one sends provokes: the library has them, Fortnox has not been seen to send them. */
export const neverGiven = [
  'authorization-code-not-supported', 'unauthorized-client', 'refresh-token-expired',
] as const satisfies readonly OAuthErrorId[]
