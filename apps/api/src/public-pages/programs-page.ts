import type { Locale } from '@ithaca/domain/core'
import { nameOf, type Found, type PublicProgram } from './association.ts'
import { html } from './html.ts'
import { asWritten, labelsIn, sayingIn } from './sayings.ts'
import { placesOf } from './places.ts'
import { type Drawn, drawn, type Site } from './shell.ts'
import { publicWords as words } from './words.ts'

/** Every program of an association that shows its page. */
export function programsPage({ association, programs }: Found, locale: Locale, site: Site): Drawn {
  const { slug, name } = association
  const list = html`<ul class="list">
    ${programs.map((program) => entry(program, placesOf(slug, program.slug)(locale), locale))}
  </ul>`
  const empty = html`<p class="closed">${words.noPrograms[locale]} ${words.noProgramsHint[locale]}</p>`
  const main = html`<div class="hero alone">
      <div>
        <p class="over">${name}</p>
        <h1>${words.programs[locale]}</h1>
        <p class="purpose serif">${words.programsLead[locale]}</p>
      </div>
    </div>
    ${programs.length > 0 ? list : empty}`
  const title = `${words.programs[locale]} · ${name}`
  const description = `${name}: ${words.programsLead[locale]}`
  return drawn({ locale, title, description, main, at: placesOf(slug, null) }, association, site)
}

function entry(program: PublicProgram, address: string, locale: Locale) {
  const { book } = program.rules
  const say = sayingIn(labelsIn(book), locale)
  const name = nameOf(program, locale)
  return html`<li>
    <div>
      <h2><a href="${address}">${name}</a></h2>
      <p>${asWritten(locale)(book.settings.identity.purpose)}</p>
    </div>
    <p class="beside">${say(words.twoRoles)}${program.closed && html`<br />${say(words.closed)}`}</p>
  </li>`
}
