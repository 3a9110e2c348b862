import { expect, test } from 'vitest'
import { folded } from './parts.ts'

test('what is searched finds accents without them', () => expect(folded('Le Protégé')).toBe('le protege'))
