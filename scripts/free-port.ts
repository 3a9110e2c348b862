export { freePort } from '../prisma/embedded/free-port.ts'
