import { Fact, Marked } from '#app/components/job-lines.tsx'
import type { FreelancerLine } from '#app/routes/freelancers._index/freelancer-line.ts'

export function FreelancerLines({ lines }: { lines: FreelancerLine[] }) {
  return (
    <ol className="lines">
      {lines.map((line) => (
        <li className="line" key={line.handle}>
          <div className="line-head">
            <h2>
              <a href={line.href}>
                <Marked parts={line.headline} />
              </a>
            </h2>
            <span className="who">{line.handle}</span>
          </div>
          <dl>
            <Fact name="posted" box="A" caption="Free from">
              {line.from === 'not stated' ? <span className="silent">{line.from}</span> : line.from}
            </Fact>
            <Fact name="where" box="B" caption="May work from">
              {line.states}
            </Fact>
            <Fact name="asks" box="D" caption="Codes">
              <Marked parts={line.codes} />
            </Fact>
            <Fact name="open" box="E" caption="Holds">
              <Marked parts={line.holds} />
            </Fact>
            <Fact name="pay" box="F" caption="$ an hour">
              {line.rate === 'not stated' ? line.rate : <strong>from {line.rate}</strong>}
            </Fact>
          </dl>
        </li>
      ))}
    </ol>
  )
}
