import { Do } from '#app/components/field.tsx'

type Block = { id: string; domain: string | null; employer: string | null }

export function Blocks({ blocks, refused }: { blocks: Block[]; refused: string | null }) {
  return (
    <section className="sheet form blocks" id="blocks" aria-labelledby="blocks-heading">
      <div className="box tint w12">
        <h2 id="blocks-heading">Who must not see it</h2>
        <p>
          Your current employer, for one. A blocked employer’s members, and everybody with an address at a blocked
          domain or under it, are told that there is no such page: in search, in counts, by its address, through the
          API. Blocking an employer blocks its own domain too. They are not told.
        </p>
        <p>
          It works on people who are signed in. A <em>public</em> page can be read by whoever signs out first: choose{' '}
          <em>employers only</em> where that matters.
        </p>
        {refused && (
          <p className="wrong" role="alert">
            {refused}
          </p>
        )}
      </div>
      <form method="post" action="/me/freelance/block" className="box w6">
        <label className="caption" htmlFor="block-employer">
          An employer
        </label>
        <span className="actions field">
          <input
            id="block-employer"
            name="employer"
            required
            maxLength={200}
            placeholder="its name here, or its page"
          />
          <button className="button quiet">Block the employer</button>
        </span>
      </form>
      <form method="post" action="/me/freelance/block" className="box w6">
        <label className="caption" htmlFor="block-domain">
          A domain
        </label>
        <span className="actions field">
          <input id="block-domain" name="domain" required maxLength={200} placeholder="cedarhollow.org" />
          <button className="button quiet">Block the domain</button>
        </span>
      </form>
      {blocks.map(({ id, domain, employer }) => (
        <div key={id} className="box w12 actions">
          <span>
            {employer ?? <span className="value">{domain}</span>}{' '}
            <span className="soft">{employer ? 'and its members' : 'and all under it'}</span>
          </span>
          <Do action="/me/freelance/unblock" hidden={{ id }} quiet>
            Take it away<span className="unseen">: {employer ?? domain}</span>
          </Do>
        </div>
      ))}
    </section>
  )
}
