import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { useText } from '../../words/rule-words.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { Typing, TypingContext } from './typed.ts'
import css from './preview.module.css'

const WIDE = '(min-width: 75em)'

/** A page on which a draft is written, with what people will read beside it; on a phone a sheet that is drawn up. */
export function BesidePreview({ revision, children }: { revision: number; children: ReactNode }) {
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false })
  const [typing] = useState(() => new Typing())
  return (
    <TypingContext.Provider value={typing}>
      <div className={css['columns']}>
        <div className={css['matter']}>{children}</div>
        {isWide ? (
          <div className={css['side']}>
            <PreviewPanel revision={revision} />
          </div>
        ) : (
          <Sheet revision={revision} />
        )}
      </div>
    </TypingContext.Provider>
  )
}

/** The browser’s own dialog keeps focus inside and gives it back. */
function Sheet({ revision }: { revision: number }) {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className={css['opener']}>
        <Button
          variant="default"
          onClick={() => {
            setIsOpen(true)
            dialog.current?.showModal()
          }}
        >
          {text('rulePreview.title')}
        </Button>
      </div>
      <dialog
        ref={dialog}
        className={css['sheet']}
        aria-label={text('rulePreview.title')}
        onClose={() => setIsOpen(false)}
      >
        {isOpen ? (
          <>
            <div className={css['closer']}>
              <Button size="compact-sm" variant="subtle" onClick={() => dialog.current?.close()}>
                {text('rulePreview.close')}
              </Button>
            </div>
            <PreviewPanel revision={revision} />
          </>
        ) : null}
      </dialog>
    </>
  )
}
