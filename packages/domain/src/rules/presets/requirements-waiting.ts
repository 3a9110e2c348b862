/** What is declared and waits for a slice that does not exist yet. A norm that comes to be judged leaves the list: a test says so. */
export const waiting = {
  applications: [
    ...['USNC-2', 'USNC-7', 'USNC-9', 'USNC-10', 'ASQM-1', 'ASQM-2', 'ASQM-3', 'ASQM-6', 'ASQM-7', 'ASQM-18'],
    ...['ASQM-21', 'ASQM-22', 'ASQM-23', 'ASQP-1', 'ASQP-3', 'ASQP-4', 'ASQP-23'],
    ...['HRACO-8', ...Array.from({ length: 22 }, (_nothing, index) => `HRACO-${index + 9}`)],
  ],
  training: ['USNC-31', 'USNC-32', 'USNC-33', 'USNC-34'],
  worksheets: [
    ...['ASQM-5', 'ASQM-9', ...Array.from({ length: 7 }, (_nothing, index) => `ASQM-${index + 11}`)],
    ...Array.from({ length: 10 }, (_nothing, index) => `ASQP-${index + 7}`),
    ...['ASQP-17', 'ASQP-18', 'ASQP-19', 'ASQP-20', 'ASQP-22', 'ASQP-24', 'ASQP-25', 'ASQP-26'],
  ],
  'committee matching': ['USNC-8', 'USNC-11', 'ASQM-10', 'ASQP-2', 'ASQP-6'],
  'guidance and tools': ['HRACO-42', 'HRACO-43'],
  'changes that answer to feedback': ['HRACO-47', 'HRACO-48'],
  'a length that is only suggested': ['HRACO-33'],
} as const
