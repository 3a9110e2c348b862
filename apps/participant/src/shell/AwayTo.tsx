import { PageSkeleton } from '@ithaca/ui'
import { useEffect } from 'react'

/** Leaves this app for another page of the same site, without a step back to here. */
export function AwayTo({ href }: { href: string }) {
  useEffect(() => window.location.replace(href), [href])
  return <PageSkeleton lines={3} />
}
