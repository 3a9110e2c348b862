export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --ground: #fbfaf7; --ink: #1b2430; --quiet: #5a6472; --line: #e4e0d8; --accent: #0f6b70 }
@media (prefers-color-scheme: dark) { :root { --ground: #14181e; --ink: #e9e6df; --quiet: #a5adb8; --line: #2a313b; --accent: #5fb8b5 } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 Figtree, system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 5rem }
h1, h2, h3 { font-family: Newsreader, Georgia, serif; font-weight: 500; line-height: 1.2 }
h1 { font-size: 2.25rem; margin: 0 0 .5rem } h2 { font-size: 1.3125rem; margin: 2.5rem 0 .75rem } h3 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem }
p { margin: 0 0 1.5rem; max-width: 68ch } .quiet { color: var(--quiet) }
a { color: var(--accent); text-underline-offset: 3px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
ul { margin: 0; padding: 0; list-style: none } li { padding: .75rem 0; border-top: 1px solid var(--line) } li span { display: block; color: var(--quiet) }
li strong { font-weight: 600; overflow-wrap: anywhere }
details { border-top: 1px solid var(--line) }
summary { cursor: pointer; padding: .875rem 0; display: grid; gap: .125rem }
summary strong { font-weight: 600; overflow-wrap: anywhere } summary span { color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere }
pre { margin: 0; padding: 0 0 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
code { font: .9375rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }`

/** A plain page of the demonstration: no script, and nothing from elsewhere. */
export const demoShell = (page: { title: string; main: string }, nonce: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Ithaca demonstration</title><style nonce="${nonce}">${style}</style></head>
<body><main>${page.main}</main></body></html>`
