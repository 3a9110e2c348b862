import { IthacaProvider } from '@ithaca/ui'
import { RouterProvider } from '@tanstack/react-router'
// The catalogue is set up before the first component speaks.
import '../words/words.ts'
import { useBrand } from './brand.ts'
import { useClock } from './clock.ts'
import { router } from './routes.tsx'

export function App() {
  const { name, colour } = useBrand()
  const now = useClock()
  return (
    <IthacaProvider brand={colour} siteName={name} now={now}>
      <RouterProvider router={router} />
    </IthacaProvider>
  )
}
