import '@ithaca/ui/styles.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { ready } from './words/words.ts'

await ready
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
