const elements = [
  ...['a', 'abbr', 'b', 'big', 'blockquote', 'body', 'br', 'button', 'center', 'code', 'details', 'div', 'em', 'embed'],
  ...['font', 'form', 'frame', 'h[1-6]', 'head', 'hr', 'html', 'i', 'iframe', 'img', 'input', 'ins', 'li', 'link'],
  ...['math', 'meta', 'object', 'ol', 'p', 'pre', 's', 'script', 'small', 'span', 'strike', 'strong', 'style', 'sub'],
  ...['sup', 'svg', 'table', 'tbody', 'td', 'template', 'th', 'thead', 'title', 'tr', 'u', 'ul', 'video'],
]
const markup = new RegExp(`<!--|</?(?:${elements.join('|')})(?:[\\s/][^<>]{0,80}>?|>)`, 'iu')

/** The first piece of HTML in a text, which would be shown as it stands; null where there is none. */
export const markupIn = (text: string): string | null => markup.exec(text)?.[0] ?? null
