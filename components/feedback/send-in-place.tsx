'use client'

import { useEffect } from 'react'

interface SendInPlaceProps {
  /** Said where nothing came back. */
  readonly failed: string
}

/** Sends the forms with `data-feedback` without leaving the page, and says in their status how it went. */
export function SendInPlace({ failed }: SendInPlaceProps) {
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.matches('[data-feedback]')) return
      event.preventDefault()
      if (!('sending' in form.dataset)) void send(form, event.submitter, failed)
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [failed])
  return null
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, failed: string) {
  const status = form.querySelector<HTMLElement>('[role=status]')
  const body = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]))
  form.dataset.sending = ''
  const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
    .then(async (response) => ({ ok: response.ok, ...((await response.json()) as { text?: string; title?: string }) }))
    .catch(() => ({ ok: false, text: failed, title: undefined }))
  delete form.dataset.sending
  if (status) status.textContent = answer.text ?? answer.title ?? failed
  if (!answer.ok) return
  // Its fields are gone now, and the focus with them.
  form.dataset.sent = ''
  status?.focus()
  // Who was not helped may say why.
  if (body.get('kind') === 'unhelpful') form.parentElement?.querySelector('details')?.setAttribute('open', '')
}
