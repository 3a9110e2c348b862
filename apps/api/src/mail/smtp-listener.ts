import { createServer, type Socket } from 'node:net'

export interface SmtpListener {
  url: string
  received: string[]
  /** From now on every recipient is refused with this answer; null accepts them again. */
  refuse: (answer: string | null) => void
  /** How many mails were offered, those refused too. */
  offered: () => number
  /** While held, a mail that was handed over whole gets no answer: its sender cannot know. */
  hold: (held: boolean) => void
  close: () => Promise<void>
}

/** A small SMTP server for tests: keeps what it is given, or refuses every recipient with one answer. */
export function listenSmtp(refusal: string | null = null): Promise<SmtpListener> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  let refused = refusal
  let offered = 0
  let held = false
  const server = createServer((socket) => {
    sockets.add(socket)
    let inData = false
    let rest = ''
    let letter = ''
    const answer = (line: string) => socket.write(`${line}\r\n`)
    const take = (line: string) => {
      if (inData) {
        if (line !== '.') letter += `${line}\n`
        else {
          received.push(letter)
          inData = false
          letter = ''
          if (!held) answer('250 kept')
        }
      } else if (/^EHLO/i.test(line)) answer('250 listener')
      else if (/^RCPT/i.test(line)) {
        offered += 1
        answer(refused ?? '250 ok')
      } else if (/^DATA/i.test(line)) {
        inData = true
        answer('354 go on')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else answer('250 ok')
    }
    socket.on('error', () => sockets.delete(socket))
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(take)
    })
    answer('220 listener')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const close = () =>
        new Promise<void>((closed) => {
          for (const socket of sockets) socket.destroy()
          server.close(() => closed())
        })
      resolve({
        url: `smtp://127.0.0.1:${port}`,
        received,
        refuse: (answer) => (refused = answer),
        offered: () => offered,
        hold: (hold) => (held = hold),
        close,
      })
    })
  })
}
