import NIOCore
import NIOPosix

extension LMTPPlace {
    /// Finds out whether a listener answers there; hands nothing in.
    ///
    /// - Returns: nil where one does, else what is wrong.
    package func knock() async -> String? {
        do {
            let line = try await connect()
            line.channel.eventLoop.scheduleTask(in: .seconds(10)) { line.channel.close(promise: nil) }
            return try await line.executeThenClose { inbound, outbound in
                for try await bytes in inbound {
                    let said = String(buffer: bytes)
                    try await outbound.write(ByteBuffer(string: "QUIT\r\n"))
                    return said.hasPrefix("220") ? nil : "It says \(said.prefix(200))."
                }
                return "It says nothing."
            }
        } catch {
            return "Nobody listens there: is heard serve running?"
        }
    }

    private func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connectTimeout(.seconds(5))
        @Sendable func begin(_ channel: any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> {
            channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel(wrappingChannelSynchronously: channel) }
        }
        switch self {
        case .port(let host, let port):
            return try await bootstrap.connect(host: host, port: port, channelInitializer: begin)
        case .socket(let path):
            return try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: begin)
        }
    }
}
