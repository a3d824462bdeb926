import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** What a TLS server needs, in PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

export interface KeptCertificate extends Certificate {
  /** The file of the authority that signed it: what a client is told to trust. */
  readonly authorityFile: string
}

const day = 86_400_000
/** Apple's systems take none that lives longer than 825 days. */
const livesDays = 365
const renewedDays = 30

/** The kept certificate, where it still covers the hosts and has more than a month left. */
function kept(
  files: Record<'authority' | 'cert' | 'key', string>,
  hosts: readonly string[],
  now: number,
): Certificate | undefined {
  try {
    const [authority, cert, key] = [files.authority, files.cert, files.key].map((file) =>
      readFileSync(file, 'utf8'),
    ) as [string, string, string]
    const leaf = new X509Certificate(cert)
    const covers = (host: string) => (isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host)) !== undefined
    const whole = leaf.checkPrivateKey(createPrivateKey(key)) && leaf.verify(new X509Certificate(authority).publicKey)
    const lives = Date.parse(leaf.validTo) - now > renewedDays * day
    return whole && lives && hosts.every(covers) ? { cert, key } : undefined
  } catch {
    return undefined
  }
}

/**
 * A certificate for these hosts, signed by an authority of its own whose key is thrown away at once: whoever trusts that authority
 * trusts this one certificate and nothing that could ever be made later. Kept in `folder`, so that it is trusted once.
 */
export async function certificateIn(folder: string, hosts: readonly string[], now: number): Promise<KeptCertificate> {
  const files = {
    authority: resolve(folder, 'ca.pem'),
    cert: resolve(folder, 'server.pem'),
    key: resolve(folder, 'key.pem'),
  }
  const found = kept(files, hosts, now)
  if (found) return { ...found, authorityFile: files.authority }
  const made = await makeCertificate(hosts, now)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const part of ['key', 'cert', 'authority'] as const) {
    writeFileSync(`${files[part]}.new`, made[part], { mode: part === 'key' ? 0o600 : 0o644 })
    renameSync(`${files[part]}.new`, files[part])
  }
  return { cert: made.cert, key: made.key, authorityFile: files.authority }
}

async function makeCertificate(hosts: readonly string[], now: number) {
  // Only where one is made: loading this takes longer than all the rest.
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keyPair = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [authorityKeys, keys] = await Promise.all([keyPair(), keyPair()])
  const lives = {
    notBefore: new Date(now - day),
    notAfter: new Date(now + livesDays * day),
    signingAlgorithm: algorithm,
  }
  const { KeyUsageFlags, ExtendedKeyUsage } = x509

  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...lives,
    name: `CN=Koppla's simulator (made ${new Date(now).toISOString()}; not Fortnox)`.replace(
      /[;+,]/g,
      (sign) => `\\${sign}`,
    ),
    keys: authorityKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const leaf = await x509.X509CertificateGenerator.create({
    ...lives,
    subject: `CN=${hosts[0]}`,
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const key = createPrivateKey({
    key: Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    authority: `${authority.toString('pem')}\n`,
    cert: `${leaf.toString('pem')}\n${authority.toString('pem')}\n`,
    key: key.export({ format: 'pem', type: 'pkcs8' }) as string,
  }
}
