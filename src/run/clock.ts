/** Milliseconds since the program was started; Node loads more for `performance.now` than for this. */
export const elapsed = (): number => process.uptime() * 1000
