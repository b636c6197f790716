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
    let world: World
    let logger: Logger

    /// Answers a request; whatever goes wrong, it answers.
    package func reply(to call: Call) async -> Reply {
        if call.isReading, let asset = assets.reply(at: call.target) { return asset.fitted(to: call) }
        let draft = Draft(call, settings)
        guard draft.session == nil else { return await fresh(call, draft).0.fitted(to: call) }
        let host = settings.base == nil ? call.believableHost : ""
        let key = PageCache.Key(target: call.target, host: host, comfort: draft.comfort)
        if call.isReading, let kept = cache.reply(for: key) { return kept.fitted(to: call) }
        let ticket = cache.ticket
        let (reply, mayBeKept) = await fresh(call, draft)
        if mayBeKept, let ticket { cache.keep(reply, for: key, ticket: ticket) }
        return reply.fitted(to: call)
    }

    /// The answer, and whether it depends on nothing but the address, the store, the day and the visitor's comfort.
    private func fresh(_ call: Call, _ draft: Draft) async -> (Reply, mayBeKept: Bool) {
        let target: Target
        do { target = try Target(call.target) } catch {
            return (trouble(error == .tooLong ? .tooLong : .malformed, draft), false)
        }
        if let proper = target.properPath, call.isReading { return (redirect(to: proper, status: 308), false) }
        switch table.match(call.method == "HEAD" ? .get : Visit.Method(rawValue: call.method), target.segments) {
        case .nothing: return (trouble(.missing, draft), false)
        case .otherMethods(let methods): return (wrongMethod(methods, draft), false)
        case .found(let route, let parameters):
            let reply = await answer(route, call, target, parameters, draft)
            let isPublic = reply.status == 200 && reply.headers[.cacheControl] != "no-store"
            return (reply, route.isCacheable && isPublic && draft.session == nil)
        }
    }

    private func answer(
        _ route: Route,
        _ call: Call,
        _ target: Target,
        _ parameters: [String: String],
        _ draft: Draft
    ) async -> Reply {
        var form: [FormField] = []
        if route.method == .post {
            if let fault = PostGuard.fault(call, to: route, base: draft.base) { return trouble(fault, draft) }
            guard let fields = FormFields.read(call.body, atMost: 1000) else { return trouble(.malformedForm, draft) }
            guard route.isOpenToOtherSites || PostGuard.holdsToken(fields, draft.formToken) else {
                return trouble(.staleForm, draft)
            }
            form = fields
        }
        let visit = Visit(
            route.method,
            path: target.path,
            parameters: parameters,
            query: target.query,
            form: form,
            comfort: draft.comfort,
            now: world.now(),
            today: world.today,
            base: draft.base,
            cookies: draft.cookies,
            session: route.isOpenToOtherSites ? nil : draft.session,
            address: VisitorAddress.of(call)
        )
        return await answer(visit, by: route, shownAt: call.target, draft)
    }

    private func answer(_ visit: Visit, by route: Route, shownAt target: String, _ draft: Draft) async -> Reply {
        var draft = draft
        do {
            let answer = try await route.handle(visit)
            if answer.isPage, visit.session != nil { draft.visitor = try await settings.visitorBar(visit) }
            return try reply(with: answer, path: target, draft)
        } catch {
            return unforeseen(error, at: visit.path, draft)
        }
    }

    /// The page says a number and nothing else; the log says the number and what happened.
    private func unforeseen(_ error: any Error, at path: String, _ draft: Draft) -> Reply {
        let number = ShortNumber.made(from: world.random(5))
        logger.error(
            "an answer failed",
            metadata: ["number": "\(number)", "path": "\(path)", "error": "\(String(reflecting: error))"]
        )
        return trouble(.unforeseen(number: number), draft)
    }
}
