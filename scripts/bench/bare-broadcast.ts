import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** The least that can be done to reach many screens: one message in, the same message out to everybody. */
const server = createServer((_request, response) => response.end('ready'));
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('say', (message: unknown) => io.emit('said', message));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGINT', () => process.exit(0));
