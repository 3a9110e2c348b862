import * as catalogue from './catalogue.ts'
import * as policies from './catalogue-policies.ts'
import * as privileges from './catalogue-privileges.ts'

const { everyTableHasAClass, rowSecurityIsForced, onlyTablesHoldRows, organizationComesFirst } = catalogue
const { referencesNameTheOrganization, everyIdRefers, wordsLieWhereTheyMay } = catalogue

/** Every check of the catalogue by its name; the planted faults are tried on the same. */
export const checks = {
  everyTableHasAClass,
  rowSecurityIsForced,
  onlyTablesHoldRows,
  organizationComesFirst,
  referencesNameTheOrganization,
  everyIdRefers,
  wordsLieWhereTheyMay,
  ...policies,
  ...privileges,
} satisfies Record<string, catalogue.Check>
