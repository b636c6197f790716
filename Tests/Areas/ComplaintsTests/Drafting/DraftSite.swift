import Foundation
import HeardTesting
import Kernel
import Papers
import People
import Points
import Record
import Storage
import Synchronization
import Testing
import Web

@testable import Complaints

/// The pages by which a complaint is written and sent, asked without a socket by people with seats and by everyone.
struct DraftSite: Sendable {
    let kit: ComplaintsKit
    private let site: Site
    let folder: TemporaryFolder

    init(_ kit: ComplaintsKit, today: Day? = nil, tools: PaperTools = DraftSite.plainPapers, mostMail: Int = 10 << 20)
        throws
    {
        self.kit = kit
        folder = try TemporaryFolder()
        let (store, kept) = (kit.store, kit.originals)
        var settings = SiteSettings(base: "https://heard.example", menu: ComplaintsArea.menu)
        settings.signInPath = "/sign-in"
        settings.formToken = { DraftSite.token($0) }
        settings.uploadFolder = folder.file("uploads")
        let originals = Originals(
            keep: { batch in
                for original in batch {
                    kept.value.withLock { $0[Digest32.of(original.bytes)] = original.bytes }
                }
            },
            read: { hex in kept.value.withLock { all in all.first { $0.key.hex == hex }?.value } },
            contains: { hex in kept.value.withLock { all in all.keys.contains { $0.hex == hex } } }
        )
        let desk = PaperDesk(
            tools,
            files: FileTools(originals: originals),
            folder: folder.file("papers"),
            mostMailBytes: mostMail
        )
        site = Site(
            settings: settings,
            routes: ComplaintsArea.routes(store, papers: desk),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: .still(on: today ?? kit.today),
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    /// Papers as plain words: what stands in them is for these tests, how they are set for those of the press.
    ///
    /// Each volume holds one appendix where a paper is to be cut.
    static let plainPapers = PaperTools(
        pdf: { order in
            let text = "\(order.paper)"
            let removed = order.redaction?.removed.map(\.words) ?? []
            let words = removed.reduce(text) { $0.replacing($1, with: "[removed]") }
            let count = (order.mostBytes ?? .max) < 250_000 ? 2 : 1
            let volumes = try (1...count).map { part in
                let path = count == 1 ? order.path : order.path.replacing(".pdf", with: "-\(part).pdf")
                try Data(words.utf8).write(to: URL(fileURLWithPath: path))
                return MadePaper.Volume(
                    path: path,
                    firstPage: part,
                    lastPage: part,
                    bytes: words.utf8.count,
                    appendices: []
                )
            }
            return MadePaper(volumes: volumes, pages: count, places: [:], files: [])
        },
        word: { Array("\($0)".utf8) },
        lacking: { [] }
    )

    private static func token(_ session: String) -> String { Digest32.of(Array("secret \(session)".utf8)).hex }

    /// Lets somebody sign in to a seat; their session comes back.
    func session(_ name: String = "Ros Tennant", in group: ID<Group>, as role: Role) async throws -> String {
        let email = "\(name.lowercased().replacing(" ", with: "."))@home.example"
        return try await kit.store.write { writer in
            let person = try Person.at(EmailAddress(typed: email), name: name, in: writer)
            let group = try #require(try Group.find(group, in: writer))
            if try !Seat.all(of: person.id, in: writer).contains(where: { $0.group == group.id }) {
                try group.seat(person, as: role, Mandate(.everything, from: .on("2019-01-01")), by: .host, in: writer)
            }
            return try PersonSession.begin(person.id, device: "Firefox", in: writer).text
        }
    }

    func lead() async throws -> String { try await session(in: kit.kites, as: .forumLead) }
    func officer() async throws -> String { try await session("Sam Sample", in: kit.send, as: .officer) }

    func seat(of name: String) async throws -> String {
        let kites = kit.kites
        return try await kit.store.read { reader in
            let seat = try Seat.all(in: kites, reader).first { $0.holder?.name == name }
            return "\(try #require(seat).id)"
        }
    }

    func get(_ target: String, as session: String? = nil) async -> Reply {
        await site.desk.reply(to: Call("GET", "/marlow-heath/complaints\(target)", fields: cookie(session)))
    }

    @discardableResult
    func post(_ target: String, _ fields: [(String, String)], as session: String?) async -> Reply {
        let all = fields + (session.map { [("csrf", DraftSite.token($0))] } ?? [])
        let body = all.map { "\(Link.encoded($0.0))=\(Link.encoded($0.1))" }.joined(separator: "&")
        return await send(target, "application/x-www-form-urlencoded", Array(body.utf8), session)
    }

    /// Sends a form with one file.
    @discardableResult
    func post(_ target: String, _ fields: [(String, String)], file: (name: String, bytes: String), as session: String)
        async -> Reply
    {
        let all = fields + [("csrf", DraftSite.token(session))]
        let words = all.map { "--XYZ\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
        let part =
            "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n\(file.bytes)\r\n"
        let body = words.joined() + part + "--XYZ--\r\n"
        return await send(target, "multipart/form-data; boundary=XYZ", Array(body.utf8), session)
    }

    private func send(_ target: String, _ type: String, _ body: [UInt8], _ session: String?) async -> Reply {
        let head = cookie(session) + [("Sec-Fetch-Site", "same-origin"), ("Content-Type", type)]
        return await site.desk.reply(to: Call("POST", "/marlow-heath/complaints\(target)", fields: head, body: body))
    }

    private func cookie(_ session: String?) -> [(String, String)] {
        session.map { [("Cookie", "__Host-heard=\($0)")] } ?? []
    }

    /// Writes a complaint to which nothing is missing but the word of those who sign it.
    func readyDraft(_ lead: String, signing names: [String] = ["Ros Tennant"]) async throws -> Reference {
        let points = try await kit.ask("a", on: "15 Jul 2019")
        let reference = try await kit.begin()
        try await kit.writeIssue("Nobody answered our questions", on: points, of: reference)
        await post("/\(reference)/routes", OtherRoute.allCases.map { ($0.rawValue, "no") }, as: lead)
        await post(
            "/\(reference)/recipients",
            [
                ("field", "to"), ("post", "Complaints team"), ("way", "mail"),
                ("address", "complaints@council.example"),
            ],
            as: lead
        )
        var fields: [(String, String)] = []
        for name in names { fields.append(("seats", try await seat(of: name))) }
        await post("/\(reference)/signatories", fields, as: lead)
        return reference
    }

    func agree(to reference: Reference, as session: String) async throws -> Reply {
        let seen = try await kit.file(reference).complaint.textVersion
        return await post("/\(reference)/agreement", [("answer", "yes"), ("seen", String(seen))], as: session)
    }

    func sendIt(_ reference: Reference, as session: String) async throws -> Reply {
        let seen = try await kit.file(reference).complaint.version
        return await post("/\(reference)/sending", [("seen", String(seen))], as: session)
    }
}
