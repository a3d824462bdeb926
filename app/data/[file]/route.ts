import { dataFile, dataSchema } from '@/lib/data/data-file'
import { dataFiles, dataNames } from '@/lib/data/data-files'

interface FileContext {
  readonly params: Promise<{ readonly file: string }>
}

/** The tables of Fortnox for programs, and the shape of each. Made when the portal is built. */
export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return dataNames.flatMap((name) => [{ file: `${name}.json` }, { file: `${name}.schema.json` }])
}

export async function GET(_: Request, { params }: FileContext) {
  const { file } = await params
  const name = dataNames.find((each) => file.startsWith(`${each}.`)) ?? 'errors'
  const isSchema = file.endsWith('.schema.json')
  return Response.json(isSchema ? dataSchema(dataFiles[name]) : dataFile(name, dataFiles[name]), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  })
}
