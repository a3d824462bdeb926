import { answerCallback as GET } from '@/lib/sandbox/answer-callback'

export { GET }
