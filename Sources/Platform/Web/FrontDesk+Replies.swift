import Hummingbird

/// How answers become replies.
extension FrontDesk {
    func reply(with answer: Answer, path: String, _ draft: Draft) throws(WebError) -> Reply {
        switch answer {
        case .page(let page): reply(with: page, path: path, draft)
        case .document(let document): reply(with: document, draft)
        case .redirect(let path): redirect(to: path, status: 303)
        case .moved(let path): redirect(to: path, status: 308)
        case .setComfort(let comfort, let path): remember(comfort, then: path, draft)
        case .signIn(let session, let path): try signIn(session, then: path, draft)
        case .signOut(let path): redirect(to: path, status: 303, setting: draft.sessionCookie.unset)
        case .notFound: trouble(.missing, draft)
        case .gone: trouble(.gone, draft)
        case .refused(let words): trouble(.refused(words), draft)
        case .unavailable(let words): trouble(.unavailable(words), draft)
        }
    }

    func trouble(_ trouble: Trouble, _ draft: Draft) -> Reply { reply(with: TroublePage(trouble), path: "/", draft) }

    func wrongMethod(_ methods: [Visit.Method], _ draft: Draft) -> Reply {
        var reply = trouble(.wrongMethod, draft)
        let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
        reply.headers[.allow] = names.joined(separator: ", ")
        return reply
    }

    func redirect(to path: String, status: Int, setting cookie: String? = nil) -> Reply {
        var headers = SecurityHeaders.fields
        headers[.location] = Link.path(path).map(Link.ascii) ?? "/"
        headers[.cacheControl] = "no-store"
        if let cookie { headers[.setCookie] = cookie }
        return Reply(status: status, headers: headers)
    }

    /// What is shown to somebody who has a session is kept nowhere, and read by no robot.
    func reply(with page: any Page, path: String, _ draft: Draft) -> Reply {
        let bytes = shell.written(page, path: path, draft)
        var headers = SecurityHeaders.fields
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.vary] = settings.languages.catalogues.isEmpty ? "Cookie" : "Cookie, Accept-Language"
        if page.isPrivate || page.status != 200 || draft.session != nil {
            headers[.cacheControl] = "no-store"
            if let robots = HTTPFields.Element.Name("X-Robots-Tag") { headers[robots] = "noindex" }
        } else {
            headers[.cacheControl] = "private, no-cache"
            headers[.eTag] = Reply.tag(of: bytes)
        }
        return Reply(status: page.status, headers: headers, body: bytes)
    }

    private func reply(with document: Document, _ draft: Draft) -> Reply {
        var headers = SecurityHeaders.fields
        headers[.contentType] = document.type
        let isOwn = draft.session != nil
        switch document.caching {
        case .never: headers[.cacheControl] = "no-store"
        case .compared: headers[.cacheControl] = isOwn ? "no-store" : "no-cache"
        case .privately: headers[.cacheControl] = "private, no-cache"
        case .forever: headers[.cacheControl] = "\(isOwn ? "private" : "public"), max-age=31536000, immutable"
        }
        if headers[.cacheControl] != "no-store" { headers[.eTag] = Reply.tag(of: document.bytes) }
        if document.isStrangers { SecurityHeaders.shutIn(&headers) }
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

    private func remember(_ comfort: Comfort, then path: String, _ draft: Draft) -> Reply {
        let isSecure = draft.base.hasPrefix("https://")
        let cookie = Cookies.set(Comfort.cookieName, comfort.cookie, seconds: 31_536_000, secure: isSecure)
        return redirect(to: path, status: 303, setting: cookie)
    }

    private func signIn(_ session: String, then path: String, _ draft: Draft) throws(WebError) -> Reply {
        guard let cookie = draft.sessionCookie.set(session) else { throw .unfitSession }
        return redirect(to: path, status: 303, setting: cookie)
    }
}

/// What an area may get wrong.
enum WebError: Error, Equatable {
    /// A session whose value cannot stand in a cookie.
    case unfitSession
}
