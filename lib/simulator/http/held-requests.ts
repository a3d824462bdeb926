/**
 * The requests of answers that are still being streamed. A Request's signal stops working when the Request itself is collected
 * (Node 20), and nothing but the stream would then tell that the client has gone.
 */
const held = new WeakMap<ReadableStream<Uint8Array>, Request[]>()

/** Keeps `request` as long as `stream` lives, beside what is kept already: a request may follow another one's signal. Answers the stream. */
export function holding(stream: ReadableStream<Uint8Array>, request: Request): ReadableStream<Uint8Array> {
  held.set(stream, [...(held.get(stream) ?? []), request])
  return stream
}
