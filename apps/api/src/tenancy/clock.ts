/**
 * The moment it is, read once a request and once a job. A demonstration moves single associations ahead, so what happens
 * in one asks for that one's time; without an organization it is everybody's.
 */
export type Clock = (organizationId?: string | null) => Date

/** The time of the machine, everywhere but in demonstrations and tests. */
export const realClock: Clock = () => new Date()
