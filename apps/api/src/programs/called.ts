import type { Locale } from '@ithaca/domain/core'
import { programCalled } from '@ithaca/domain/programs'
import { currentRules } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'

export const calledSelect = { name: true, currentEditionId: true } as const

/** What a program is called to somebody, by the rules in force. */
export const calledIn = async (
  tx: Transaction,
  program: { name: string; currentEditionId: string | null },
  locale: Locale,
): Promise<string> => programCalled(program.name, (await currentRules(tx, program))?.book ?? null, locale)
