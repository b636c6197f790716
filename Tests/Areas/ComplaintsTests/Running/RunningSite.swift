import HeardTesting
import Kernel
import People
import Record
import Storage
import Synchronization
import Testing
import Web

@testable import Complaints

/// The pages of complaints that run, asked without a socket by people with seats and by everyone.
struct RunningSite: Sendable {
    let kit: ComplaintsKit
    private let site: Site
    /// What was kept as it came, by its digest.
    let kept = Shared<[String: [UInt8]]>([:])

    init(_ kit: ComplaintsKit, today: Day? = nil) {
        self.kit = kit
        let (store, kept) = (kit.store, kept)
        var settings = SiteSettings(
            base: "https://heard.example",
            menu: [MenuItem("Complaints", path: "complaints")]
        )
        settings.signInPath = "/sign-in"
        settings.formToken = { RunningSite.token($0) }
        let originals = Originals(
            keep: { batch in
                for original in batch { kept.value.withLock { $0[original.sha256] = original.bytes } }
            },
            read: { digest in kept.value.withLock { $0[digest] } },
            contains: { digest in kept.value.withLock { $0[digest] != nil } }
        )
        site = Site(
            settings: settings,
            routes: ComplaintsArea.runningRoutes(store, originals: originals),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: .still(on: today ?? kit.today),
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    private static func token(_ session: String) -> String { Digest32.of(Array("secret \(session)".utf8)).hex }

    /// Lets somebody sign in to a seat; their session comes back.
    func session(_ name: String = "Ros Tennant", in group: ID<Group>, as role: Role) async throws -> String {
        let email = "\(name.lowercased().replacing(" ", with: "."))@home.example"
        return try await kit.store.write { writer in
            let person = try Person.at(EmailAddress(typed: email), name: name, in: writer)
            let group = try #require(try Group.find(group, in: writer))
            try group.seat(person, as: role, Mandate(.everything, from: .on("2019-01-01")), by: .host, in: writer)
            return try PersonSession.begin(person.id, device: "Firefox", in: writer).text
        }
    }

    func lead() async throws -> String { try await session(in: kit.kites, as: .forumLead) }
    func officer() async throws -> String { try await session("Sam Sample", in: kit.send, as: .officer) }

    func get(_ target: String, as session: String? = nil) async -> Reply {
        await site.desk.reply(to: Call("GET", "/marlow-heath/complaints\(target)", fields: cookie(session)))
    }

    func post(_ target: String, _ fields: [String: String], as session: String?) async -> Reply {
        var fields = fields
        if let session { fields["csrf"] = RunningSite.token(session) }
        let body = fields.map { "\(Link.encoded($0.key))=\(Link.encoded($0.value))" }.joined(separator: "&")
        let head =
            cookie(session) + [
                ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded"),
            ]
        let call = Call("POST", "/marlow-heath/complaints\(target)", fields: head, body: Array(body.utf8))
        return await site.desk.reply(to: call)
    }

    private func cookie(_ session: String?) -> [(String, String)] {
        session.map { [("Cookie", "__Host-heard=\($0)")] } ?? []
    }
}
