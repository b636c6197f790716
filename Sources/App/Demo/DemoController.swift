import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// The demo's own addresses: another pair of eyes, and the mails that would have been sent.
///
/// A real site has none of it.
struct DemoController: Sendable {
    let store: Store
    let languages: Languages

    var routes: [Route] {
        [
            // Scripts walk the roles too; whoever is sent here from elsewhere gets nothing but made-up data.
            .post("/demo/as/{role}", isOpenToOtherSites: true, become),
            .get("/demo/mail", isCacheable: false, index),
            .get("/demo/mail/{letter}", isCacheable: false, show),
        ]
    }

    /// Ends the session that was there and begins one of the role's person.
    @Sendable private func become(_ visit: Visit) async throws -> Answer {
        guard let role = DemoRole(rawValue: visit.parameter("role")) else { return .notFound }
        return try await store.write { writer in
            for name in ["heard", "__Host-heard"] {
                if let held = visit.cookies[name] { try PersonSession.end(held, in: writer) }
            }
            guard let person = try role.find(in: writer) else { return .signOut(then: "/\(Story.slug)") }
            let landing = try Landing.find(for: person.id, on: visit.today, Areas.workPlace, in: writer)
            let session = try PersonSession.begin(person.id, device: "The demo", in: writer).text
            return .signIn(session: session, then: landing?.path ?? "/\(Story.slug)")
        }
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        let letters = try await store.read { try OutboxLetter.newest(200, in: $0) }
        return .page(DemoMailsPage(letters.map { $0.written(in: languages) }))
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        guard let number = Int64(visit.parameter("letter")) else { return .notFound }
        let letters = try await store.read { try OutboxLetter.newest(10_000, in: $0) }
        return letters.first { $0.id.number == number }
            .map { .page(DemoMailPage($0.written(in: languages), base: visit.base)) } ?? .notFound
    }
}
