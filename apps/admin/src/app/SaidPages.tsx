import type { Pages } from '@ithaca/client'
import { SaidList, TextSkeleton } from '@ithaca/ui'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../words/words.ts'
import { Unread } from './read.tsx'

type SaidPagesProps<Node> = {
  pages: Pages<unknown, Node>
  /** What stands there while nobody has said anything. */
  empty: ReactNode
  /** What the button for the next page says. */
  more?: string
  children: (node: Node) => ReactNode
}

/** What people said, page after page, or what stands in its place. */
export function SaidPages<Node>({ pages, empty, more, children }: SaidPagesProps<Node>) {
  const text = useText()
  return (
    <>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TextSkeleton />
      ) : pages.nodes.length === 0 ? (
        empty
      ) : (
        <SaidList>{pages.nodes.map(children)}</SaidList>
      )}
      {pages.hasMore ? (
        <Button size="sm" loading={pages.pending} onClick={pages.loadMore}>
          {more ?? text('common.more')}
        </Button>
      ) : null}
    </>
  )
}
