const ADDRESS = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)])/

/** Words as they were written, with addresses that can be followed. */
export function Linked({ text }: { text: string }) {
  // What is captured stands at the odd places.
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      <a key={`${String(index)}${part}`} href={part} rel="noreferrer noopener" target="_blank">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
