import { useContext, useState } from 'react'
import app from '../app/app.module.css'
import { LeaveDialog } from '../rule-editor/norms/Leaving.tsx'
import { UnsavedContext } from '../rule-editor/norms/unsaved.ts'
import { signOutHere } from '../session/sign-out.ts'
import { useText } from '../words/words.ts'

/** Ends the session; what is typed and not kept could not be kept after it, so that is asked first. */
export function SignOut() {
  const text = useText()
  const unsaved = useContext(UnsavedContext)
  const [isAsking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    unsaved.forget()
    void signOutHere()
  }
  return (
    <>
      <button type="button" className={app['linked']} onClick={() => (unsaved.any() ? setAsking(true) : leave())}>
        {text('rail.signOut')}
      </button>
      {isAsking ? <LeaveDialog open onLeave={leave} onStay={() => setAsking(false)} /> : null}
    </>
  )
}
