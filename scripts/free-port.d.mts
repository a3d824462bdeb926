/** The first port from `first` on that nobody on this machine listens on. */
export function freePort(first: number): Promise<number>
