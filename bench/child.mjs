/** Runs the program in this process and prints its CPU time and peak memory when it ends. */
const started = process.hrtime.bigint()
process.on('exit', () => {
  const use = process.resourceUsage()
  const wall = Number(process.hrtime.bigint() - started) / 1e6
  const row = { cpu: (use.userCPUTime + use.systemCPUTime) / 1000, wall, rss: use.maxRSS / 1024 }
  process.stderr.write(`\nBENCH ${JSON.stringify(row)}\n`)
})
process.argv.splice(1, 1)
await import(new URL(`file://${process.argv[1]}`))
