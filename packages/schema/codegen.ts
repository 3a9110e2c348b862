import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset'

/** The one place that decides how the apps' operations are typed. Runs in an app's folder, for the documents in its `src`. */
export function appCodegen(): CodegenConfig {
  return {
    schema: fileURLToPath(new URL('./schema.graphql', import.meta.url)),
    documents: ['src/**/*.{ts,tsx}', '!src/gql/**', '!src/**/*.test.{ts,tsx}'],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      './src/gql/': {
        preset,
        documentTransforms: [addTypenameSelectionDocumentTransform],
        presetConfig: {
          fragmentMasking: { unmaskFunctionName: 'readFragment' },
          persistedDocuments: { hashAlgorithm: sha256, hashPropertyName: 'hash' },
        },
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: {
            ...{ Date: 'string', DateTime: 'string', ID: 'string', RuleBook: 'unknown', RuleValue: 'unknown' },
            RuleShape: '@ithaca/schema/rule-shape#RuleShape',
          },
          importExtension: '.ts',
        },
      },
    },
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
