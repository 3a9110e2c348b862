// Makes the demonstration in the database that is given (as JSON), in a process of its own as `npm start` does, and without a worker.
import { demonstration } from '@ithaca/api/demonstration'

const [given = '{}'] = process.argv.slice(2)
await demonstration(JSON.parse(given) as Parameters<typeof demonstration>[0]).prepare(() => {})
