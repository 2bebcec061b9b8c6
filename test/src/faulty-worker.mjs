/** A worker in which some documents do what no document should. */
export default async ({ tasks, progress }) => {
  const outcomes = []
  // As a thread that starts slowly on a busy machine.
  if (tasks[0].id.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)
  for (const [i, task] of tasks.entries()) {
    Atomics.store(progress, 0, i)
    if (task.id.startsWith('exit')) process.exit(3)
    if (task.id.startsWith('hang')) for (;;);
    if (task.id.startsWith('eat')) for (const eaten = []; ; ) eaten.push(Array(1e6).fill(task.id))
    outcomes.push({ entry: { path: task.id, state: 'ok', code: null }, retry: false })
  }
  return { outcomes }
}
