import type { Locale } from '@ithaca/domain/core'
import {
  chapterOf,
  chapters,
  chapterTitle,
  isEnforced,
  type Norm,
  normSentence,
  offSentence,
  type ResolvedBook,
  spaced,
  strengths,
  strengthWord,
} from '@ithaca/domain/rules'
import { html, type Html, type Part } from './html.ts'
import { type Saying, sourceLine } from './sayings.ts'
import { publicWords as words } from './words.ts'

const groups = ['joining', 'both', 'mentor', 'protege', 'program'] as const
export type Group = (typeof groups)[number]

/** Under whose name somebody looks for what is asked of them. */
export function groupOf(norm: Norm): Group {
  if (norm.kind === 'condition' || norm.party === 'applicant') return 'joining'
  if (norm.party === 'mentor' || norm.party === 'protege') return norm.party
  return norm.party === 'each' || norm.party === 'pair' ? 'both' : 'program'
}

/** Everything the book asks, by whom it asks: each with its weight and where it comes from. */
export function askedPart(book: ResolvedBook, say: Saying, locale: Locale): Html {
  const used = strengths.toReversed().filter((strength) => book.norms.some((norm) => norm.strength === strength))
  const later = book.norms.some((norm) => !isEnforced(norm))
  return html`<section class="part" id="asked" aria-labelledby="asked-title">
    <h2 id="asked-title">${say(words.asked)}</h2>
    <p class="lead">${say(words.askedLead)}</p>
    <dl class="weights">
      ${used.map(
        (strength) =>
          html`<dt class="strength ${strength}">${say(strengthWord[strength])}</dt>
            <dd>${say(words.weight[strength])}</dd>`,
      )}
      ${
        later &&
        html`<dt class="strength later">${say(words.notEnforced)}</dt>
          <dd>${say(words.notEnforcedHint)}</dd>`
      }
    </dl>
    ${groups.map((group) => groupPart(group, book, say, locale))}
  </section>`
}

function groupPart(group: Group, book: ResolvedBook, say: Saying, locale: Locale): Part {
  const norms = book.norms
    .filter((norm) => groupOf(norm) === group)
    .toSorted((one, other) => strengths.indexOf(other.strength) - strengths.indexOf(one.strength))
  const within = chapters.filter((chapter) => norms.some((norm) => chapterOf(norm) === chapter))
  if (norms.length === 0) return null
  return html`<section class="group" id="${group}" aria-labelledby="${group}-title">
    <h3 id="${group}-title">${say(words.of[group])}</h3>
    ${within.map(
      (chapter) =>
        html`${within.length > 1 && html`<h4>${say(chapterTitle[chapter])}</h4>`}
          <ul class="norms">
            ${norms.filter((norm) => chapterOf(norm) === chapter).map((norm) => normLine(norm, book, say, locale))}
          </ul>`,
    )}
  </section>`
}

const normLine = (norm: Norm, book: ResolvedBook, say: Saying, locale: Locale): Html =>
  html`<li id="norm-${norm.id}">
    <span class="strength ${norm.strength}">${say(strengthWord[norm.strength])}</span>
    <p class="sentence">${spaced(normSentence(norm, book, locale), locale)}</p>
    <div class="margin">
      ${sourceLine(norm.source, say, locale)}${!isEnforced(norm) && html`<span class="later">${say(words.notEnforced)}</span>`}
    </div>
  </li> `

/** What the program has decided against, which is more than to be silent on it. */
export const againstPart = (book: ResolvedBook, say: Saying, locale: Locale): Part =>
  book.off.length > 0 &&
  html`<section class="part" id="against" aria-labelledby="against-title">
    <h2 id="against-title">${say(words.against)}</h2>
    <p class="lead">${say(words.againstLead)}</p>
    <ul class="against">
      ${book.off.map(
        (off) =>
          html`<li>
            <p class="sentence">${spaced(offSentence(off, book)[locale], locale)}</p>
            <div class="margin">${sourceLine(off.source, say, locale)}</div>
          </li>`,
      )}
    </ul>
  </section>`
