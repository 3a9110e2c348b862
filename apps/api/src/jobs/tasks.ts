import { authMailTask } from './auth-mail.ts'
import { deliver } from './deliver.ts'
import { eraseTask } from './erase.ts'
import { react } from './react.ts'
import { renderAgreementTask } from './render-agreement.ts'
import { tellCheckIns } from '../oversight/tell-check-ins.ts'
import type { Task } from './task.ts'
import { tell } from './tell.ts'
import { tickTask } from './tick.ts'

/** Every kind of job by the name it is queued under. */
export const tasks: Record<string, Task> = {
  react,
  deliver,
  tick: tickTask,
  tell,
  'tell-check-ins': tellCheckIns,
  'auth-mail': authMailTask,
  erase: eraseTask,
  'render-agreement': renderAgreementTask,
}
