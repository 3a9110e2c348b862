import { availableParallelism, loadavg } from 'node:os'

/** How many times longer things take while the machine does something else. */
export const busy = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
