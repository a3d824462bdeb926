import file from '@/content/changes.json'
import type { ChangeRecord } from './changes'

// A JSON file has no unions.
export const changeRecord = file as unknown as ChangeRecord
