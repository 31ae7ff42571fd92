// As on hocuspocus's own pages: the server with its SQLite extension, all else at its defaults.
import { Server } from '@hocuspocus/server'
import { SQLite } from '@hocuspocus/extension-sqlite'

const [port, data] = process.argv.slice(2)
const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: `${data}/hocuspocus.db` })],
})
server.listen()
