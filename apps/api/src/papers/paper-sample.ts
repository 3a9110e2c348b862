import type { AgreementPaperInput } from './agreement-paper.ts'

/** A short agreement as a caller would give it; a test changes what matters to it. */
export const samplePaper = (changes: Partial<AgreementPaperInput> = {}): AgreementPaperInput => ({
  format: 1,
  locale: 'en',
  association: 'Canadian Society for Civil Engineering',
  colour: null,
  program: 'CSCE Mentor & Protégé Program',
  title: 'Mentor & Protégé Agreement',
  parties: [
    { role: 'Mentor', name: 'Margaret Lindqvist-Dvořák' },
    { role: 'Protégé', name: 'José Nguyễn Łukasz' },
  ],
  purpose: 'A frame in which both grow.',
  benefits: [{ role: 'For the mentor', text: 'Practice in guiding.' }],
  promises: [{ text: 'We respect each other.', by: 'Promised by both' }],
  goals: [
    {
      position: 1,
      kind: 'Professional development',
      statement: 'Lead the design of one footbridge.',
      metric: 'Tender issued',
      deadline: '30 September 2027',
    },
  ],
  term: { text: 'Twelve months.', from: '15 January 2027', until: '14 January 2028' },
  meetings: ['At least twice a year.'],
  evaluation: ['A final evaluation by each.'],
  signatures: [
    { role: 'Protégé', name: 'José Nguyễn Łukasz', signedAt: '14 January 2027, 18:42 EST' },
    { role: 'Mentor', name: 'Margaret Lindqvist-Dvořák', signedAt: '15 January 2027, 09:05 EST' },
  ],
  edition: 1,
  digest: '3f2a9c0e5b7d41f68a1c2e3d4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978',
  completedAt: '2027-01-15T14:05:00Z',
  ...changes,
})
