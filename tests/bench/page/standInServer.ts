// A team database in the page itself: answers the few requests of the team's part at once, so that its own share is seen.

type Doc = { readonly _id: string };

/** As a `fetch`; lets everybody in. */
export function standInServer(): typeof fetch {
  const docs = new Map<string, Doc>();
  const order: string[] = [];
  const notes = new Map<string, object>();
  let sorted: readonly string[] | undefined;

  const changes = (since: number, limit: number) => {
    const some = order.slice(since, since + limit);
    const results = some.map((id, at) => ({ id, seq: since + at + 1, changes: [{ rev: '1-a' }] }));
    return { results, last_seq: since + some.length };
  };
  const put = (given: readonly Doc[]) =>
    given.map((doc) => {
      const id = doc._id;
      if (docs.has(id)) return { id, error: 'conflict', reason: 'It is there' };
      docs.set(id, doc);
      order.push(id);
      sorted = undefined;
      return { ok: true, id, rev: '1-a' };
    });
  const between = (from: string, to: string, limit: number) => {
    sorted ??= [...docs.keys()].sort();
    const ids = sorted.filter((id) => id >= from && id <= to).slice(0, limit);
    return { rows: ids.map((id) => ({ id, key: id, value: { rev: '1-a' } })) };
  };
  const read = (keys: readonly string[]) => ({
    rows: keys.map((key) => {
      const doc = docs.get(key);
      return doc ? { id: key, key, doc: { ...doc, _rev: '1-a' } } : { key, error: 'not_found' };
    }),
  });
  const local = (name: string, text: string | undefined) => {
    if (text === undefined) return notes.get(name);
    notes.set(name, { ...JSON.parse(text), _id: name, _rev: '0-1' });
    return { ok: true, id: name, rev: '0-1' };
  };

  const answer = (url: URL, text: string | undefined): unknown => {
    const { pathname, searchParams } = url;
    const asked = (name: string) => searchParams.get(name) ?? '';
    if (pathname.includes('/_local/')) return local(pathname, text);
    if (pathname.endsWith('/_changes'))
      return changes(Number(asked('since')), Number(asked('limit')));
    if (pathname.endsWith('/_bulk_docs')) {
      const given: { readonly docs: readonly Doc[] } = JSON.parse(text ?? '');
      return put(given.docs);
    }
    if (!pathname.endsWith('/_all_docs')) return { db_name: pathname.slice(1) };
    if (text === undefined)
      return between(
        JSON.parse(asked('startkey')),
        JSON.parse(asked('endkey')),
        Number(asked('limit')),
      );
    const wanted: { readonly keys: readonly string[] } = JSON.parse(text);
    return read(wanted.keys);
  };

  return async (address, { body } = {}) => {
    const told = answer(new URL(String(address)), typeof body === 'string' ? body : undefined);
    return told === undefined
      ? Response.json({ error: 'not_found', reason: 'missing' }, { status: 404 })
      : Response.json(told);
  };
}
