import Hummingbird
import Kernel
import Logging

/// Receives every request and gives every answer; needs no socket.
package struct FrontDesk: Sendable {
    let settings: SiteSettings
    let table: RouteTable
    let assets: Assets
    let shell: Shell
    let cache: PageCache
    let limiter: RateLimiter
    let intake: Intake
    let world: World
    let logger: Logger

    /// The most that a form may hold in words.
    static let bodyLimit = 2 << 20

    /// Answers a request; whatever goes wrong, it answers.
    package func reply(to call: Call) async -> Reply {
        await reply(to: call, arriving: RequestBody(buffer: ByteBuffer(bytes: call.body)))
    }

    /// Answers a request whose body is still on its way.
    func reply(to call: Call, arriving body: RequestBody) async -> Reply {
        if call.isReading, let asset = assets.reply(at: call.target) { return asset.fitted(to: call) }
        let draft = Draft(call, settings)
        guard draft.session == nil else { return await fresh(call, body, draft).0.fitted(to: call) }
        let host = settings.base == nil ? call.believableHost : ""
        let language = draft.catalogue?.language.code ?? ""
        let key = PageCache.Key(target: call.target, host: host, comfort: draft.comfort, language: language)
        if call.isReading, let kept = cache.reply(for: key) { return kept.fitted(to: call) }
        let ticket = cache.ticket
        let (reply, mayBeKept) = await fresh(call, body, draft)
        if mayBeKept, let ticket { cache.keep(reply, for: key, ticket: ticket) }
        return reply.fitted(to: call)
    }

    /// The answer, and whether it depends on nothing but the address, the store, the day and the visitor's comfort.
    private func fresh(_ call: Call, _ body: RequestBody, _ draft: Draft) async -> (Reply, mayBeKept: Bool) {
        let target: Target
        do { target = try Target(call.target) } catch {
            return (trouble(error == .tooLong ? .tooLong : .malformed, draft), false)
        }
        if let proper = target.properPath, call.isReading { return (redirect(to: proper, status: 308), false) }
        if let closed = await closed(target, call, draft) { return (closed, false) }
        switch table.match(call.method == "HEAD" ? .get : Visit.Method(rawValue: call.method), target.segments) {
        case .nothing: return (trouble(.missing, draft), false)
        case .otherMethods(let methods): return (wrongMethod(methods, draft), false)
        case .found(let route, let parameters):
            let arrival = Arrival(route: route, parameters: parameters, target: target, call: call, draft: draft)
            let reply = await answer(arrival, body)
            let isPublic = reply.status == 200 && reply.headers[.cacheControl] != "no-store"
            return (reply, route.isCacheable && isPublic && draft.session == nil)
        }
    }
}
