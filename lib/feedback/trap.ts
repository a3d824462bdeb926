/** A field that no person sees: what fills it in is a program that fills in every field. */
export const trapField = 'website'
