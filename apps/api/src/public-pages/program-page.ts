import { type Locale, dayInWords } from '@ithaca/domain/core'
import {
  type Chapter,
  chapters,
  chapterTitle,
  normSentence,
  type ResolvedBook,
  settingLines,
  spaced,
} from '@ithaca/domain/rules'
import { againstPart, askedPart } from './asked.ts'
import { nameOf, type PublicAssociation, type PublicProgram } from './association.ts'
import { html, type Html, type Part } from './html.ts'
import { rolesPart } from './roles.ts'
import { asWritten, labelsIn, type Saying, sayingIn } from './sayings.ts'
import { placesOf } from './places.ts'
import { type Drawn, drawn, type Site } from './shell.ts'
import { publicWords as words } from './words.ts'

/**
 * The page of a program: what it is, what it asks of whom, how it works, and how one takes part. One that is only a draft says
 * so, and has an address of its own.
 */
export function programPage(
  association: PublicAssociation,
  program: PublicProgram,
  locale: Locale,
  site: Site,
  draftAt: ((locale: Locale | null) => string) | null = null,
): Drawn {
  const { book, number } = program.rules
  const say = sayingIn(labelsIn(book), locale)
  const written = asWritten(locale)
  const name = nameOf(program, locale)
  const { purpose, purposes, sections, locales: spoken } = book.settings.identity
  const main = html`${draftAt !== null && html`<p class="closed draft">${say(words.onlyDraft)}</p>`}
    <div class="hero">
      <div>
        <p class="over">${say(words.twoRoles)}</p>
        <h1>${name}</h1>
        <p class="purpose serif">${written(purpose)}</p>
        ${
          purposes.length > 0 &&
          html`<ul class="purposes">
            ${purposes.map(({ label }) => html`<li>${written(label)}</li>`)}
          </ul>`
        }
        ${program.closed && html`<p class="closed">${say(words.closed)}</p>`}
      </div>
      ${briefPart(book, say, locale)}
    </div>
    ${contents(book, say)}
    ${
      sections.length > 0 &&
      html`<section class="part" id="about" aria-labelledby="about-title">
        <h2 id="about-title">${say(words.about)}</h2>
        <div class="columns">
          ${sections.map(
            ({ title, text }) =>
              html`<div>
                <h3>${written(title)}</h3>
                <p>${written(text)}</p>
              </div>`,
          )}
        </div>
      </section>`
    }
    ${rolesPart(book, say, locale)} ${askedPart(book, say, locale)} ${againstPart(book, say, locale)}
    ${worksPart(book, say, locale)} ${joiningPart(association, program, say)}`
  const day = program.publishedAt && dayInWords(dayIn(program.publishedAt, program.timeZone), locale)
  const foot = html`<span>${day ? say(words.publishedOn, { number, day }) : say(words.edition, { number })}</span>`
  const title = `${name} · ${association.name}`
  const at = draftAt ?? placesOf(association.slug, program.slug)
  return drawn({ locale, title, description: written(purpose), main, foot, at, spoken }, association, site)
}

/** The day it was then, where the program is. */
const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** The few things somebody asks first, in the book's own sentences. */
function briefPart(book: ResolvedBook, say: Saying, locale: Locale): Html {
  const lines = settingLines(book, locale)
  const setting = (...keys: string[]) => lines.filter(({ key }) => keys.includes(key)).map(({ sentence }) => sentence)
  const figure = (...of: string[]) =>
    book.norms.flatMap((norm) =>
      norm.kind === 'quantity' && of.includes(norm.measure.of)
        ? [spaced(normSentence(norm, book, locale), locale)]
        : [],
    )
  const term = setting('term.months', 'term.range')
  const facts: [string, string[]][] = [
    [say(words.howLong), term.length > 0 ? term : figure('months').slice(0, 1)],
    [say(words.howOften), figure('contacts', 'hours', 'months-with-contact').slice(0, 2)],
    [say(words.agreed), setting('agreement.form')],
    [say(words.pairing), setting('matching.publishedBy')],
  ]
  return html`<aside class="brief" aria-labelledby="brief-title">
    <h2 id="brief-title">${say(words.brief)}</h2>
    <dl>
      ${facts.map(
        ([term, said]) =>
          said.length > 0 &&
          html`<dt>${term}</dt>
            ${said.map((each) => html`<dd>${each}</dd>`)}`,
      )}
    </dl>
  </aside>`
}

function contents(book: ResolvedBook, say: Saying): Html {
  const parts = [
    ...(book.settings.identity.sections.length > 0 ? [['about', words.about] as const] : []),
    ['roles', words.roles] as const,
    ['asked', words.asked] as const,
    ...(book.off.length > 0 ? [['against', words.against] as const] : []),
    ['works', words.works] as const,
    ['joining-in', words.takingPart] as const,
  ]
  return html`<nav class="contents" aria-label="${say(words.contents)}">
    ${parts.map(([id, title]) => html`<a href="#${id}">${say(title)}</a>`)}
  </nav>`
}

/** What the roles and the top of the page tell already. */
const toldAbove = /^identity\.(purposes|documents|reasons|publicPage)/

function worksPart(book: ResolvedBook, say: Saying, locale: Locale): Part {
  const lines = settingLines(book, locale).filter(({ key }) => !toldAbove.test(key))
  const within = (chapter: Chapter) => lines.filter((line) => line.chapter === chapter)
  return html`<section class="part" id="works" aria-labelledby="works-title">
    <h2 id="works-title">${say(words.works)}</h2>
    <p class="lead">${say(words.worksLead)}</p>
    <div class="settings">
      ${chapters.map(
        (chapter) =>
          within(chapter).length > 0 &&
          html`<div>
            <h3>${say(chapterTitle[chapter])}</h3>
            <ul>
              ${within(chapter).map(({ sentence }) => html`<li>${sentence}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`
}

function joiningPart({ name, slug }: PublicAssociation, { closed, rules }: PublicProgram, say: Saying): Html {
  const way = rules.book.settings.enrolment.intake === 'invitation' ? words.byInvitation : words.byApplication
  const how = closed ? [words.closed] : [way, words.whereToTurn, words.invitedAlready]
  return html`<section class="part" id="joining-in" aria-labelledby="joining-in-title">
    <h2 id="joining-in-title">${say(words.takingPart)}</h2>
    ${how.map((each) => html`<p class="joining">${say(each, { organization: name })}</p>`)}
    <p><a class="button" href="/o/${slug}">${say(words.signIn)}</a></p>
  </section>`
}
