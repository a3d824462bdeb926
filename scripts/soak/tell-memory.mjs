/** Loaded before a program: it tells its parent, when asked, what memory it holds once what it no longer needs is collected. */
process.on('message', () => {
  globalThis.gc()
  const { rss, heapUsed } = process.memoryUsage()
  process.send({ rss, heapUsed })
})
// The parent may ask; the program does not live for that.
process.channel.unref()
