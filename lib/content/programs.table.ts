/** The languages of the programs that a page may hold, by the word of their fence. What is sent and answered is in none of these. */
export const programs = { ts: 'TypeScript', php: 'PHP', python: 'Python', csharp: 'C#', sh: 'Shell', sql: 'SQL' } as const

export type Program = keyof typeof programs
