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
        let comfort = Comfort(header: call.headers[.cookie])
        let host = settings.base == nil ? call.believableHost : ""
        let key = PageCache.Key(target: call.target, host: host, comfort: comfort)
        if call.isReading, let kept = cache.reply(for: key) { return kept.fitted(to: call) }
        return await fresh(call, key: key).fitted(to: call)
    }

    private func fresh(_ call: Call, key: PageCache.Key) async -> Reply {
        let draft = Draft(base: settings.base ?? "http://\(call.believableHost)", comfort: key.comfort)
        let target: Target
        do { target = try Target(call.target) } catch {
            return trouble(error == .tooLong ? .tooLong : .malformed, draft)
        }
        if let proper = target.properPath, call.isReading { return redirect(to: proper, status: 308) }
        switch table.match(call.method == "HEAD" ? .get : Visit.Method(rawValue: call.method), target.segments) {
        case .nothing: return trouble(.missing, draft)
        case .otherMethods(let methods):
            var reply = trouble(.wrongMethod, draft)
            let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
            reply.headers[.allow] = names.joined(separator: ", ")
            return reply
        case .found(let route, let parameters):
            let ticket = cache.ticket
            let reply = await answer(route, call, target, parameters, draft)
            let mayBeKept = route.isCacheable && reply.status == 200 && reply.headers[.cacheControl] != "no-store"
            if mayBeKept, let ticket { cache.keep(reply, for: key, ticket: ticket) }
            return reply
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
            guard route.isOpenToOtherSites || !call.isFromAnotherSite(than: draft.base) else {
                return trouble(.fromAnotherSite, draft)
            }
            guard let fields = FormFields.read(call.body, atMost: 1000) else { return trouble(.malformedForm, draft) }
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
            base: draft.base
        )
        do {
            return reply(with: try await route.handle(visit), path: call.target, draft)
        } catch {
            return unforeseen(error, at: target.path, draft)
        }
    }
}

extension FrontDesk {
    /// What every answer to one request needs.
    struct Draft: Sendable {
        let base: String
        let comfort: Comfort
    }

    private func reply(with answer: Answer, path: String, _ draft: Draft) -> Reply {
        switch answer {
        case .page(let page): reply(with: page, path: path, draft)
        case .document(let document): reply(with: document)
        case .redirect(let path): redirect(to: path, status: 303)
        case .moved(let path): redirect(to: path, status: 308)
        case .setComfort(let comfort, let path): remember(comfort, then: path, draft)
        case .notFound: trouble(.missing, draft)
        case .gone: trouble(.gone, draft)
        case .refused(let words): trouble(.refused(words), draft)
        case .unavailable(let words): trouble(.unavailable(words), draft)
        }
    }

    private func reply(with page: any Page, path: String, _ draft: Draft) -> Reply {
        let bytes = shell.written(page, path: path, base: draft.base, comfort: draft.comfort)
        var headers = SecurityHeaders.fields
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.vary] = "Cookie"
        if page.isPrivate || page.status != 200 {
            headers[.cacheControl] = "no-store"
            if let robots = HTTPFields.Element.Name("X-Robots-Tag") { headers[robots] = "noindex" }
        } else {
            headers[.cacheControl] = "private, no-cache"
            headers[.eTag] = Reply.tag(of: bytes)
        }
        return Reply(status: page.status, headers: headers, body: bytes)
    }

    private func reply(with document: Document) -> Reply {
        var headers = SecurityHeaders.fields
        headers[.contentType] = document.type
        switch document.caching {
        case .never: headers[.cacheControl] = "no-store"
        case .compared: headers[.cacheControl] = "no-cache"
        case .forever: headers[.cacheControl] = "public, max-age=31536000, immutable"
        }
        if document.caching != .never { headers[.eTag] = Reply.tag(of: document.bytes) }
        if let name = document.fileName { headers[.contentDisposition] = FrontDesk.attachment(name) }
        return Reply(status: 200, headers: headers, body: document.bytes)
    }

    /// RFC 6266: plain letters for old programs, the name itself for the others.
    private static func attachment(_ name: String) -> String {
        let plain = name.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
            default: UInt8(ascii: "_")
            }
        }
        let fallback = String(decoding: plain, as: UTF8.self)
        return "attachment; filename=\"\(fallback)\"; filename*=UTF-8''\(Link.encoded(name))"
    }

    private func redirect(to path: String, status: Int) -> Reply {
        var headers = SecurityHeaders.fields
        let isOurs = path.hasPrefix("/") && Link.safe(path) == path
        headers[.location] = isOurs ? path : "/"
        headers[.cacheControl] = "no-store"
        return Reply(status: status, headers: headers)
    }

    private func remember(_ comfort: Comfort, then path: String, _ draft: Draft) -> Reply {
        var reply = redirect(to: path, status: 303)
        let secure = draft.base.hasPrefix("https://") ? "; Secure" : ""
        reply.headers[.setCookie] =
            "\(Comfort.cookieName)=\(comfort.cookie); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax\(secure)"
        return reply
    }

    func trouble(_ trouble: Trouble, _ draft: Draft) -> Reply { reply(with: TroublePage(trouble), path: "/", draft) }

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
