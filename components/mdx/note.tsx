import type { ReactNode } from 'react'

interface NoteProps {
  readonly children: ReactNode
}

export function Note({ children }: NoteProps) {
  return (
    <div className="aside" role="note">
      {children}
    </div>
  )
}
