/** What it was read from: the posting's own words, or nothing at all. */
export function ReadFrom({ words }: { words: string[] | undefined }) {
  if (!words?.length) return null
  return (
    <p className="read-from">
      {words.map((said) => (
        <q key={said}>{said}</q>
      ))}
    </p>
  )
}
