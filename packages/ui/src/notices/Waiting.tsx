import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'

const Frame = ({ children }: { children: ReactNode }) => {
  const text = useUiText()
  return (
    <output aria-busy="true" style={{ display: 'block' }}>
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {children}
    </output>
  )
}

const WIDTHS = ['92%', '84%', '96%', '70%', '88%', '62%']

const Lines = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => (
    <Skeleton key={index} height={14} mt={12} width={WIDTHS[index % WIDTHS.length] ?? '80%'} maw={620} />
  ))

/** The shape of a page while it is read: title, lead, some lines. */
export const PageSkeleton = ({ lines = 6 }: { lines?: number }) => (
  <Frame>
    <Skeleton height={36} width="46%" maw={420} />
    <Skeleton height={18} mt={16} width="72%" maw={560} mb={40} />
    <Lines count={lines} />
  </Frame>
)

export const TextSkeleton = ({ lines = 4 }: { lines?: number }) => (
  <Frame>
    <Lines count={lines} />
  </Frame>
)

export const TableSkeleton = ({ rows = 6, columns = 4 }: { rows?: number; columns?: number }) => (
  <Frame>
    {Array.from({ length: rows }, (_, row) => (
      <div
        key={row}
        style={{ display: 'grid', gridTemplateColumns: `repeat(${columns}, 1fr)`, gap: 24, padding: '16px 0' }}
      >
        {Array.from({ length: columns }, (_, column) => (
          <Skeleton key={column} height={14} width={WIDTHS[(row + column) % WIDTHS.length] ?? '80%'} />
        ))}
      </div>
    ))}
  </Frame>
)
