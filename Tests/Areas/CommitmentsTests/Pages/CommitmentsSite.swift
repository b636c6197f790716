import HeardTesting
import Kernel
import Record
import Storage
import Testing
import Web
import WorkingDays

@testable import Commitments
@testable import People

/// The pages of commitments, asked without a socket by people with seats and by everyone.
struct CommitmentsSite: Sendable {
    let kit: CommitmentsKit
    private let site: Site

    init(_ kit: CommitmentsKit, today: Day = CommitmentsKit.today) {
        self.kit = kit
        let store = kit.store
        var settings = SiteSettings(base: "https://heard.example", menu: CommitmentsArea.menu)
        settings.signInPath = "/sign-in"
        settings.formToken = { CommitmentsSite.token($0) }
        site = Site(
            settings: settings,
            routes: CommitmentsArea.routes(store, kit.tools),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: .still(on: today),
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    private static func token(_ session: String) -> String { Digest32.of(Array("secret \(session)".utf8)).hex }

    /// Lets somebody sign in to a seat; their session comes back.
    func session(
        _ name: String = "Sam Sample",
        in group: ID<Group>,
        as role: Role,
        _ scope: Mandate.Scope = .everything
    ) async throws -> String {
        let email = "\(name.lowercased().replacing(" ", with: "."))@home.example"
        return try await kit.store.write { writer in
            let person = try Person.at(EmailAddress(typed: email), name: name, in: writer)
            let group = try #require(try Group.find(group, in: writer))
            try group.seat(person, as: role, Mandate(scope, from: writer.world.today), by: .host, in: writer)
            return try PersonSession.begin(person.id, device: "Firefox", in: writer).text
        }
    }

    func get(_ target: String, as session: String? = nil) async -> Reply {
        await site.desk.reply(to: Call("GET", target, fields: cookie(session)))
    }

    func post(_ target: String, _ fields: [String: String], as session: String?) async -> Reply {
        var fields = fields
        if let session { fields["csrf"] = CommitmentsSite.token(session) }
        let body = fields.map { "\(Link.encoded($0.key))=\(Link.encoded($0.value))" }.joined(separator: "&")
        let head =
            cookie(session) + [
                ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded"),
            ]
        return await site.desk.reply(to: Call("POST", target, fields: head, body: Array(body.utf8)))
    }

    private func cookie(_ session: String?) -> [(String, String)] {
        session.map { [("Cookie", "__Host-heard=\($0)")] } ?? []
    }

    /// The references of commitments in an answer, each once, in order.
    static func references(in reply: Reply) -> [String] {
        var seen: Set<String> = []
        return reply.text.matches(of: /K-\d{4}-\d{4}/).map { String($0.output) }.filter { seen.insert($0).inserted }
    }
}
