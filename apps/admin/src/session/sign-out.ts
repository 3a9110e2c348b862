import { signOut } from '@ithaca/client'

/** Leaves nothing of what was read in this page. */
export async function signOutHere(): Promise<void> {
  await signOut()
  location.assign('/admin/')
}
