import Mail
import NIOCore
import NIOPosix

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

    /// Listens until it is told to stop, and then until what has come whole is answered; or until its task is cancelled.
    ///
    /// - Parameters:
    ///   - isReady: told where it listens, once it does.
    ///   - stop: returns when no more is to be taken.
    package func run(
        isReady: @Sendable (LMTPPlace) -> Void,
        until stop: @escaping @Sendable () async -> Void
    ) async throws {
        let server = try await bind()
        isReady(actualPlace(server.channel.localAddress))
        let open = OpenConnections()
        let (patience, listening) = (limits.lastAnswers, server.channel)
        try await withThrowingTaskGroup { group in
            group.addTask {
                await stop()
                guard !Task.isCancelled else { return }
                open.stop()
                listening.close(promise: nil)
                try await Task.sleep(for: .seconds(patience))
                open.cut()
            }
            try await serve(server, open)
            group.cancelAll()
        }
    }

    private func serve(_ server: NIOAsyncChannel<Connection, Never>, _ open: OpenConnections) async throws {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    let isOneTooMany = open.begin(connection.channel) > limits.connections
                    group.addTask {
                        await talk(on: connection, open, isOneTooMany: isOneTooMany)
                        open.end(connection.channel)
                    }
                }
                if !open.isStopping { group.cancelAll() }
            }
        }
    }

    private func bind() async throws -> NIOAsyncChannel<Connection, Never> {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // When no more is read, what has been read is still answered.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
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
    private func talk(on connection: Connection, _ open: OpenConnections, isOneTooMany: Bool) async {
        try? await connection.executeThenClose { inbound, outbound in
            guard !isOneTooMany else { return try await outbound.write("421 4.7.0 Too many at once\r\n") }
            var session = LMTPSession(host: host, largest: door.largest, limits: limits)
            guard try await answer(&session, open, outbound) else { return }
            var began = ContinuousClock.now
            for try await bytes in inbound {
                session.receive(bytes.readableBytesView)
                guard try await answer(&session, open, outbound) else { return }
                if !session.isInTheMiddle { began = .now }
                if ContinuousClock.now - began > .seconds(limits.patience) {
                    return try await outbound.write("421 4.4.2 This takes too long\r\n")
                }
            }
            guard open.isStopping else { return }
            session.stop(isSilent: true)
            _ = try await answer(&session, open, outbound)
        }
    }

    /// Does every step there is; what is said meanwhile goes out together.
    ///
    /// - Returns: whether the talk goes on.
    private func answer(
        _ session: inout LMTPSession,
        _ open: OpenConnections,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool {
        var said = ByteBuffer()
        while let step = session.next(isStopping: open.isStopping) {
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
