import { streamEvents as GET } from '@/lib/sandbox/events'

export { GET }
