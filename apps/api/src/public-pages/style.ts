import { contrast, readable } from '../papers/colour.ts'

const light = {
  paper: '#FBFAF7',
  quiet: '#F4F1EA',
  ink: '#1B2430',
  muted: '#59616E',
  line: '#E4E0D8',
  control: '#8B8578',
  due: '#8A5A00',
}
const dark = {
  paper: '#14181E',
  quiet: '#1B2028',
  ink: '#E9E6DF',
  muted: '#A6A9AE',
  line: '#2A313B',
  control: '#6B7482',
  due: '#E3B25C',
}

const properties = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** The association's colour, made readable on whatever of the scheme it is written on. */
const accents = (colour: string | null, { paper, quiet }: typeof light, toward: string) => {
  const accent = readable(readable(colour, paper, toward), quiet, toward)
  const on = contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#14181e'
  return properties({ accent, 'on-accent': on })
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinMore =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

/** A font file of the apps, where they are built; people who come from one page to the other have it already. */
export type Font = { family: 'Newsreader' | 'Figtree'; url: string; more: boolean }

const face = ({ family, url, more }: Font) =>
  `@font-face{font-family:'${family} Variable';font-display:swap;font-weight:${family === 'Figtree' ? '300 900' : '200 800'};src:url('${url}') format('woff2');unicode-range:${more ? latinMore : latin}}`

const rules = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{display:flex;flex-direction:column;min-height:100dvh;margin:0;background:var(--paper);color:var(--ink);font:.9375rem/1.5 'Figtree Variable',Figtree,system-ui,sans-serif;overflow-wrap:break-word;-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility}
h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3,.serif{font-family:'Newsreader Variable',Newsreader,Charter,Georgia,serif;font-weight:450;line-height:1.2}
h1,h2,h3{text-wrap:balance}
p,li,dd{text-wrap:pretty}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:12px;z-index:1;padding:10px 16px;background:var(--paper)}
.bar{display:flex;align-items:center;gap:12px 28px;min-height:70px;padding:8px 48px;border-bottom:1px solid var(--line)}
.home{display:flex;align-items:center;gap:16px;min-height:44px;min-width:0;color:var(--ink);text-decoration:none;font-size:1.3125rem;letter-spacing:-.005em}
.home:hover span{text-decoration:underline;text-decoration-thickness:1px}
.logo,.tile{flex:none;border-radius:8px}
.logo{box-sizing:content-box;padding:3px;background:#fbfaf7;object-fit:contain}
.tile text{font-family:'Newsreader Variable',Newsreader,Georgia,serif}
.bar nav{display:flex;align-items:center;gap:4px 24px;margin-left:auto;white-space:nowrap}
.bar nav a{display:inline-flex;align-items:center;min-height:44px;color:var(--muted);text-decoration:none}
.bar nav a:hover{color:var(--ink);text-decoration:underline}
main{flex:1;width:100%;max-width:1114px;margin:0 auto;padding:64px 48px 88px}
main:focus{outline:none}
.over{margin-bottom:10px;font-weight:600;color:var(--accent)}
h1{font-size:clamp(2.25rem,1.4rem + 3vw,3.25rem);line-height:1.08;letter-spacing:-.018em}
.hero{display:grid;grid-template-columns:minmax(0,1fr) 296px;gap:40px 72px;align-items:start}
.hero.alone{grid-template-columns:minmax(0,46rem)}
.purpose{margin-top:24px;font-size:1.3125rem;line-height:1.45;max-width:36em}
.purposes{display:flex;flex-wrap:wrap;gap:4px 0;margin-top:20px;color:var(--muted)}
.purposes li:not(:last-child)::after{content:'·';margin:0 10px}
.closed{margin-top:24px;padding:12px 16px;border-radius:8px;background:var(--quiet)}
.draft{margin:0 0 40px}
.brief{border-top:3px solid var(--accent);padding-top:16px}
.brief h2{font-size:1.0625rem;margin-bottom:6px}
.brief dt{margin-top:14px;font-size:.8125rem;color:var(--muted)}
.brief dd+dd{margin-top:4px}
.contents{display:flex;flex-wrap:wrap;gap:0 28px;margin-top:48px;padding:6px 0;border-block:1px solid var(--line)}
.contents a{display:inline-flex;align-items:center;min-height:44px;color:var(--ink);text-decoration-color:var(--control)}
section.part{margin-top:72px}
.part>h2{font-size:1.75rem;letter-spacing:-.01em}
.part>.lead{margin-top:10px;max-width:62ch;color:var(--muted);font-size:1.0625rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:36px 72px;margin-top:28px}
.columns h3{font-size:1.3125rem}
.columns p{margin-top:8px;max-width:62ch}
.role{border-top:1px solid var(--ink);padding-top:18px}
.role h3{font-size:1.5rem}
.role h4{margin-top:22px;font-size:.8125rem;font-weight:600;color:var(--muted)}
.role .serif{font-size:1.1875rem;line-height:1.45;margin-top:12px}
.role li{margin-top:6px;padding-left:18px;position:relative}
.role li::before{content:'';position:absolute;left:0;top:.68em;width:8px;height:1px;background:var(--accent)}
.role .gains li{padding-left:0;font-size:1.1875rem;line-height:1.45}
.role .gains li::before{content:none}
.role .to{margin-top:24px}
.role .to a{display:inline-block;padding:10px 0}
.weights{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 20px;margin-top:20px;color:var(--muted)}
.strength{font-size:.8125rem;font-weight:600;color:var(--muted)}
.strength.required{color:var(--ink)}
.strength.expected{color:var(--accent)}
.strength.later{color:var(--due)}
.weights .strength{padding-top:2px}
.group{margin-top:52px}
.group h3{font-size:1.3125rem;padding-bottom:12px;border-bottom:1px solid var(--ink)}
.group h4{margin-top:26px;font-size:.8125rem;font-weight:600;color:var(--muted)}
.norms li{display:grid;grid-template-columns:108px minmax(0,1fr) 264px;gap:4px 28px;align-items:baseline;padding:16px 0;border-bottom:1px solid var(--line)}
.norms li:last-child{border-bottom:0}
.norms li:target{background:var(--quiet);box-shadow:-12px 0 var(--quiet),12px 0 var(--quiet)}
.sentence{max-width:46ch;font-family:'Newsreader Variable',Newsreader,Charter,Georgia,serif;font-size:1.1875rem;line-height:1.42}
.margin{font-size:.8125rem;line-height:1.5;color:var(--muted)}
.margin summary{cursor:pointer;padding:4px 0;list-style-position:outside;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:3px}
.margin summary:hover{color:var(--ink);text-decoration-color:currentColor}
.margin summary::-webkit-details-marker{display:none}
.margin summary{list-style:none}
.margin summary::after{content:'+';display:inline-block;margin-left:6px;color:var(--muted)}
.margin [open] summary::after{content:'–'}
.margin details p{margin:2px 0 6px}
.later{display:block;color:var(--due)}
.settings{margin-top:12px;columns:2;column-gap:72px}
.settings div{break-inside:avoid;padding-top:20px}
.settings h3{font:600 .8125rem/1.5 'Figtree Variable',Figtree,system-ui,sans-serif;color:var(--muted)}
.settings li{margin-top:6px}
.against{margin-top:16px}
.against li{padding:14px 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:minmax(0,1fr) 264px;gap:4px 28px;align-items:baseline}
.joining{max-width:62ch;margin-top:16px;font-size:1.0625rem}
.joining+.joining{margin-top:10px}
.button{display:inline-flex;align-items:center;min-height:44px;margin-top:22px;padding:0 22px;border-radius:8px;background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
.button:hover{text-decoration:underline}
.list{margin-top:48px;border-top:1px solid var(--ink)}
.list li{display:grid;grid-template-columns:minmax(0,1fr) 232px;gap:8px 72px;padding:32px 0;border-bottom:1px solid var(--line)}
.list h2{font-size:1.75rem;letter-spacing:-.01em}
.list h2 a{color:var(--ink);text-decoration-color:var(--control)}
.list h2 a:hover{color:var(--accent)}
.list p{margin-top:10px;max-width:60ch;font-size:1.0625rem}
.list .beside{color:var(--muted);margin-top:8px;font-size:.9375rem}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 24px;padding:20px 48px;border-top:1px solid var(--line);font-size:.8125rem;color:var(--muted)}
footer span:last-child{margin-left:auto}
footer span{display:inline-flex;align-items:center;gap:8px}
@media (max-width:62em){
.hero,.hero.alone{grid-template-columns:minmax(0,1fr)}
.norms li,.against li,.list li{grid-template-columns:minmax(0,1fr)}
.norms .margin{margin-top:4px}
}
@media (max-width:48em){
.bar{padding:8px 18px;gap:8px 14px;min-height:62px}
.home{font-size:1.1875rem;gap:12px}
.home span{overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.bar nav{gap:0 16px}
main{padding:36px 18px 56px}
.hero{gap:36px}
.purpose{font-size:1.1875rem}
.contents{margin-top:36px;gap:0 20px}
section.part{margin-top:56px}
.weights{grid-template-columns:minmax(0,1fr);gap:0}
.weights dd{margin-bottom:8px}
.settings{columns:1}
footer{padding:16px 18px}
.margin summary{padding:10px 0}
}
@media print{
:root{--paper:#fff;--quiet:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#000;--due:#000}
.bar nav,.contents,.skip,.button,.role .to{display:none}
body{font-size:10pt}
main{max-width:none;padding:16pt 0}
.bar,footer{padding-left:0;padding-right:0}
section.part{margin-top:28pt}
h1{font-size:26pt}
.group,.norms li,.role{break-inside:avoid-page}
.group{break-inside:auto}
h2,h3,h4{break-after:avoid}
.norms li{grid-template-columns:80pt minmax(0,1fr) 150pt;gap:4pt 16pt;padding:8pt 0}
.sentence,.purpose,.role .gains li{font-size:12pt}
.hero{grid-template-columns:minmax(0,1fr) 170pt;gap:24pt}
details::details-content{content-visibility:visible;block-size:auto}
.margin summary::after{content:none!important}
}`

/** The whole style of a page: the tokens of both apps around the association's colour. */
export const styleOf = (colour: string | null, fonts: readonly Font[]): string =>
  [
    fonts.map(face).join(''),
    `:root{${properties(light)};${accents(colour, light, light.ink)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)};${accents(colour, dark, '#ffffff')}}}`,
    rules,
  ].join('\n')
