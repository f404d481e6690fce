// Where a posting begins: its words pasted, or a file that holds them.
import { Field, Shell, TextArea, Wrongs } from '#app/components/field.tsx'

export function PasteBox({
  typed,
  errors,
  children,
}: {
  typed: Record<string, string>
  errors: Record<string, string>
  children?: React.ReactNode
}) {
  return (
    <form method="post" encType="multipart/form-data" className="sheet paste">
      <Wrongs errors={errors} />
      <TextArea
        name="text"
        label="The posting, as you have it"
        number="19"
        rows={14}
        value={typed.text}
        error={errors.text}
        autoFocus
        hint="Paste all of it: title, duties, pay, where the work is done. You see next what was read, and can change everything."
      />
      <Field
        name="title"
        label="Title, if the text doesn’t begin with it"
        number="1"
        value={typed.title}
        error={errors.title}
        maxLength={300}
      />
      <Shell
        name="file"
        label="Or a file"
        number="19a"
        error={errors.file}
        hint="PDF, Word (.docx), web page, Markdown or plain text, up to 5 MB and 30 pages. Drop it here."
      >
        {(described) => (
          <input {...described} name="file" type="file" accept=".pdf,.docx,.txt,.md,.html,.htm,text/plain,text/html" />
        )}
      </Shell>
      {children}
      <div className="box actions">
        <button className="button">Read it into the form</button>
      </div>
    </form>
  )
}
