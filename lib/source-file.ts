import manifest from '@/package.json'

/** Where the file of a page is: its path in the project, and its address where `package.json` names a repository. */
export interface SourceFile {
  readonly path: string
  readonly href: string | undefined
}

export function sourceFile(path: string, { repository }: Manifest = manifest as Manifest): SourceFile {
  const base = repositoryAddress(repository)
  return { path, href: base && `${base}/blob/HEAD/${path}` }
}

interface Manifest {
  readonly repository?: Repository
}

/** As npm has it: an object, an address, or `github:owner/name`. */
type Repository = string | { readonly url: string }

/** `git+https://github.com/owner/koppla.git` → `https://github.com/owner/koppla`. Anything but https leads nowhere. */
function repositoryAddress(repository: Repository | undefined): string | undefined {
  const url = typeof repository === 'object' ? repository.url : repository
  const [, owner] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url ?? '') ?? []
  if (owner !== undefined) return `https://github.com/${owner}`
  const [, address] = /^(?:git\+)?(https:\/\/[^?#]+?)(?:\.git|\/)?$/.exec(url ?? '') ?? []
  return address
}
