import Kernel
import Storage
import Web
import Wording

/// `/leave/{secret}`: ends news by mail, with one press and without signing in (RFC 8058), or brings it back.
struct DigestLeaveController: Sendable {
    let store: Store

    var routes: [Route] {
        [
            .get("/leave/{secret}", isCacheable: false, show),
            // Mail programs press it themselves, from wherever they are; only digests end by it.
            .post("/leave/{secret}", isOpenToOtherSites: true, leave),
            .post("/leave/{secret}/return", isOpenToOtherSites: true, comeBack),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        let secret = visit.parameter("secret")
        return try await store.read { try DigestLeave.isOff(secret, in: $0) }
            .map { .page(DigestLeavePage(secret, isOff: $0)) } ?? .notFound
    }

    @Sendable private func leave(_ visit: Visit) async throws -> Web.Answer { try await set(visit, off: true) }
    @Sendable private func comeBack(_ visit: Visit) async throws -> Web.Answer { try await set(visit, off: false) }

    private func set(_ visit: Visit, off isOff: Bool) async throws -> Web.Answer {
        let secret = visit.parameter("secret")
        let isKnown = try await store.write { try DigestLeave.set(secret, off: isOff, in: $0) }
        return isKnown ? .page(DigestLeavePage(secret, isOff: isOff)) : .notFound
    }
}

/// Whether news by mail comes, and the button to change it.
struct DigestLeavePage: Page {
    let title: Phrase
    let isPrivate = true
    private let secret: String
    private let isOff: Bool

    init(_ secret: String, isOff: Bool) {
        title = isOff ? "You get no more news by mail" : "News by mail"
        self.secret = secret
        self.isOff = isOff
    }

    static func path(_ secret: String) -> String { "/leave/\(secret)" }

    func write(into html: inout HTML) {
        html.h1(title)
        if isOff {
            html.p("We have stopped them. Mails about late replies, about safety and to sign in still come.")
            html.form(to: DigestLeavePage.path(secret) + "/return") {
                $0.buttons(SubmitButton("Send them again", style: .quiet))
            }
        } else {
            html.p("Heard writes to you once a day at most, and only when there is news.")
            html.form(to: DigestLeavePage.path(secret)) { $0.buttons(SubmitButton("Stop the news by mail")) }
        }
    }
}
