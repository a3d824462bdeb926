import { llmsTxt } from '@/components/markdown/llms'
import { localeFile } from '../../locale-file'

export const dynamic = 'force-dynamic'
export const GET = localeFile('text/plain', llmsTxt)
