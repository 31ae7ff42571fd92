// As on tldraw sync's own pages: a room for each path, on `ws`, its SQLite storage on node:sqlite. `schema`: print it.
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from '@tldraw/sync-core'
import { createTLSchema } from '@tldraw/tlschema'
import { WebSocketServer } from 'ws'

const [port, data] = process.argv.slice(2)
const schema = createTLSchema()
if (port === 'schema') {
  console.log(JSON.stringify(schema.serialize()))
  process.exit(0)
}
const rooms = new Map()

function roomOf(name) {
  if (!rooms.has(name)) {
    const sql = new NodeSqliteWrapper(new DatabaseSync(`${data}/${name}.db`))
    const quiet = { warn() {}, error: console.error }
    rooms.set(name, new TLSocketRoom({ schema, storage: new SQLiteSyncStorage({ sql }), log: quiet }))
  }
  return rooms.get(name)
}

const server = createServer()
const sockets = new WebSocketServer({ server })
sockets.on('connection', (socket, request) => {
  const url = new URL(request.url, 'http://localhost')
  roomOf(url.pathname.slice(1)).handleSocketConnect({ sessionId: url.searchParams.get('sessionId'), socket })
})
server.listen(Number(port), '127.0.0.1')
