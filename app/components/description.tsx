import { readBlocks } from '#app/components/text-blocks.ts'

export function Description({ text }: { text: string }) {
  return readBlocks(text).map((block, position) => {
    if (block.kind === 'heading') return <h3 key={position}>{block.text}</h3>
    if (block.kind === 'paragraph') return <p key={position}>{block.text}</p>
    return (
      <ul key={position}>
        {block.items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    )
  })
}
