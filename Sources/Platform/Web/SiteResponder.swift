import Hummingbird

/// Carries requests from the server to the desk, and replies back.
struct SiteResponder: HTTPResponder {
    /// Knows the other end of the socket beside what every request knows.
    struct Context: RequestContext {
        var coreContext: CoreRequestContextStorage
        let peer: String

        init(source: ApplicationRequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
            peer = source.channel.remoteAddress?.ipAddress ?? ""
        }
    }

    let desk: FrontDesk

    func respond(to request: Request, context: Context) async throws -> Response {
        var call = Call(
            request.head.method.rawValue,
            request.head.path ?? "",
            headers: request.head.headerFields,
            host: request.head.authority ?? "localhost"
        )
        call.peer = context.peer
        return SiteResponder.response(await desk.reply(to: call, arriving: request.body))
    }

    private static func response(_ reply: Reply) -> Response {
        let body = reply.body.readableBytes == 0 ? ResponseBody() : ResponseBody(byteBuffer: reply.body)
        return Response(status: .init(code: reply.status), headers: reply.headers, body: body)
    }
}
