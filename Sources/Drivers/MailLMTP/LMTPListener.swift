import Mail
import NIOCore
import NIOPosix
import Synchronization

/// Listens for a mail server on this machine and hands what it brings to the door.
package struct LMTPListener: Sendable {
    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private let place: LMTPPlace
    private let host: String
    private let door: MailDoor
    private let limits: LMTPLimits

    /// - Parameter host: how it calls itself.
    package init(at place: LMTPPlace, calledItself host: String, door: MailDoor, limits: LMTPLimits = LMTPLimits()) {
        self.place = place
        self.host = host
        self.door = door
        self.limits = limits
    }

    /// Listens until its task is cancelled.
    ///
    /// - Parameter isReady: told where it listens, once it does.
    package func run(isReady: @Sendable (LMTPPlace) -> Void) async throws {
        let server = try await bind()
        isReady(actualPlace(server.channel.localAddress))
        let open = OpenConnections()
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    let isOneTooMany = open.begin() > limits.connections
                    group.addTask {
                        await talk(on: connection, isOneTooMany: isOneTooMany)
                        open.end()
                    }
                }
                group.cancelAll()
            }
        }
    }

    private func bind() async throws -> NIOAsyncChannel<Connection, Never> {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        let silence = TimeAmount.seconds(Int64(limits.silence))
        @Sendable func begin(_ channel: any Channel) -> EventLoopFuture<Connection> {
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(IdleStateHandler(readTimeout: silence))
                try channel.pipeline.syncOperations.addHandler(SilenceEnder())
                return try Connection(wrappingChannelSynchronously: channel)
            }
        }
        switch place {
        case .port(let host, let port):
            return try await bootstrap.bind(host: host, port: port, childChannelInitializer: begin)
        case .socket(let path):
            return try await bootstrap.bind(
                unixDomainSocketPath: path,
                cleanupExistingSocketFile: true,
                childChannelInitializer: begin
            )
        }
    }

    private func actualPlace(_ address: SocketAddress?) -> LMTPPlace {
        guard case .port(let host, _) = place, let port = address?.port else { return place }
        return .port(host: host, port)
    }

    /// Talks until either side ends it; what breaks off in the middle of a mail was never taken.
    private func talk(on connection: Connection, isOneTooMany: Bool) async {
        try? await connection.executeThenClose { inbound, outbound in
            guard !isOneTooMany else { return try await outbound.write("421 4.7.0 Too many at once\r\n") }
            var session = LMTPSession(host: host, largest: door.largest, limits: limits)
            guard try await answer(&session, outbound) else { return }
            var began = ContinuousClock.now
            for try await bytes in inbound {
                session.receive(bytes.readableBytesView)
                guard try await answer(&session, outbound) else { return }
                if !session.isInTheMiddle { began = .now }
                if ContinuousClock.now - began > .seconds(limits.patience) {
                    return try await outbound.write("421 4.4.2 This takes too long\r\n")
                }
            }
        }
    }

    /// Does every step there is; what is said meanwhile goes out together.
    ///
    /// - Returns: whether the talk goes on.
    private func answer(
        _ session: inout LMTPSession,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool {
        var said = ByteBuffer()
        while let step = session.next() {
            switch step {
            case .say(let words): said.writeString("\(words)\r\n")
            case .look(let recipient): session.isKnown(await door.knows(recipient))
            case .take(let delivery): session.isReceived(await door.take(delivery))
            case .end(let words):
                said.writeString("\(words)\r\n")
                try await outbound.write(said)
                return false
            }
        }
        if said.readableBytes > 0 { try await outbound.write(said) }
        return true
    }
}

extension NIOAsyncChannelOutboundWriter<ByteBuffer> {
    fileprivate func write(_ words: String) async throws { try await write(ByteBuffer(string: words)) }
}

/// How many connections there are.
private final class OpenConnections: Sendable {
    private let count = Mutex(0)

    /// - Returns: how many there are with this one.
    func begin() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    func end() { count.withLock { $0 -= 1 } }
}

/// Ends a connection on which nothing has come for too long.
private final class SilenceEnder: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "421 4.4.2 Nothing came\r\n")), promise: nil)
        context.close(promise: nil)
    }
}
