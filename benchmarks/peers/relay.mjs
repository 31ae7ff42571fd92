// A relay with the behaviour of excalidraw-room, on socket.io: it passes on what it cannot read, and keeps nothing.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const server = createServer()
const io = new Server(server, { transports: ['websocket'] })
io.on('connection', (socket) => {
  io.to(socket.id).emit('init-room')
  socket.on('join-room', async (room) => {
    await socket.join(room)
    const here = await io.in(room).fetchSockets()
    if (here.length <= 1) io.to(socket.id).emit('first-in-room')
    else socket.broadcast.to(room).emit('new-user', socket.id)
    io.in(room).emit(
      'room-user-change',
      here.map((one) => one.id),
    )
  })
  socket.on('server-broadcast', (room, data, iv) => {
    socket.broadcast.to(room).emit('client-broadcast', data, iv)
  })
  socket.on('server-volatile-broadcast', (room, data, iv) => {
    socket.volatile.broadcast.to(room).emit('client-broadcast', data, iv)
  })
})
server.listen(Number(process.argv[2]), '127.0.0.1')
