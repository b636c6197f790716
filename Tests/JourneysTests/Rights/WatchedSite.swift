import Complaints
import Foundation
import HeardTesting
import Kernel
import People
import Points
import Record
import Storage
import Testing
import Web

@testable import App

/// A composed site of two areas with groups of every side, and the things that addresses name.
struct WatchedSite {
    let install: Install
    let site: Site
    let area: LocalArea
    let groups: [Side: Group]
    /// A second group on each side, in the same area.
    let others: [Side: Group]
    private let folder: TemporaryFolder
    private let calls = Counter()

    static func with(_ work: (WatchedSite) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let settings = Settings(environment: ["HEARD_PUBLIC": HeardProgram.publicFolder], data: folder.file("data"))
        let install = try await Install.open(settings, mayBegin: true)
        try await install.make(area: "elm-park", named: "Elm Park")
        try await install.make(area: "marlow-heath", named: "Marlow Heath")
        try await work(try await WatchedSite(install, folder))
        _ = try await install.checkRecord()
        try await install.close()
    }

    private init(_ install: Install, _ folder: TemporaryFolder) async throws {
        self.install = install
        self.folder = folder
        site = try Server(install, listen: nil).makeSite()
        let area = try await install.area("marlow-heath")
        self.area = area
        (groups, others) = try await install.store.write { writer in
            func all(_ name: String) throws -> [Side: Group] {
                try [Side.families, .services, .youngPeople].reduce(into: [:]) { made, side in
                    made[side] = try Group.add(named: "\(name) \(side)", on: side, at: [], to: area, in: writer)
                }
            }
            return (try all("First"), try all("Second"))
        }
        _ = try await install.store.write { writer in
            try Promise.set(
                Promise.Terms(acknowledge: 5, answer: 10),
                for: nil,
                from: Day(number: 18_000),
                document: "Letter of commitment",
                in: area,
                writer
            )
        }
    }

    var routes: [Route] {
        Areas.routes(install) + RecordController(store: install.store).routes
            + FrontController(store: install.store, before: Areas.routes(install)).routes
    }

    /// Asks for an address, or sends a form to it, as if from a network address of its own.
    ///
    /// - Parameter token: whether the form carries its token.
    func ask(
        _ method: String,
        _ path: String,
        as session: String?,
        _ fields: [String: String] = [:],
        token: Bool = true,
        headers: [(String, String)] = [("Origin", "http://localhost")]
    ) async -> Reply {
        var fields = fields
        if token, let session { fields["csrf"] = FormCode.text(of: session, under: install.siteSecret) }
        let body = fields.map { "\($0.key)=\(Link.encoded($0.value))" }.joined(separator: "&")
        var headers = headers + [("Content-Type", "application/x-www-form-urlencoded")]
        if let session { headers.append(("Cookie", "heard=\(session)")) }
        var call = Call(method, path, fields: headers, body: method == "POST" ? Array(body.utf8) : [])
        let number = calls.next()
        call.peer = "10.\(number / 65_536 % 256).\(number / 256 % 256).\(number % 256)"
        return await site.desk.reply(to: call)
    }

    /// A new session of somebody with a seat, or of somebody without one; nil for everyone.
    func session(of watcher: Watcher, in group: Group? = nil) async throws -> String? {
        guard watcher != .everyone else { return nil }
        let role = watcher.role
        let seated = role.flatMap { group ?? groups[$0.side] }
        let name = "\(watcher.rawValue) of \(seated?.name ?? "nothing")"
        return try await install.store.write { writer in
            let address = name.lowercased().replacing(" ", with: ".").replacing("-", with: ".")
            let person = try Person.at(EmailAddress(typed: "\(address)@home.example"), name: name, in: writer)
            if let role, let seated {
                let isIn = try Seat.all(in: seated.id, writer).contains { $0.holder?.person == person.id }
                if !isIn { try seated.seat(person, as: role, Mandate(from: writer.world.today), by: .host, in: writer) }
            }
            return try PersonSession.begin(person.id, device: "Walker", in: writer).text
        }
    }

    func group(_ side: Side) throws -> Group { try #require(groups[side]) }

    // MARK: Things

    /// Says something to the area; a person outside every group, unless a group is named.
    func say(by group: ID<Group>? = nil, isWorried: Bool = false) async throws -> Speaking.Said {
        let area = area
        return try await install.store.write { writer in
            var draft = Draft()
            draft.questions = ["When will the drawbridge be mended?"]
            draft.chosen = .forumAndService
            draft.isWorried = isWorried
            let spoken = try draft.spoken(by: Party(group: group), asOf: writer.world.today)
            return try Speaking(into: area, in: writer).say(spoken, once: AddressSecret(writer.world))
        }
    }

    /// A point of the first forum.
    func pointWithForum() async throws -> Reference {
        try #require(try await say(by: group(.families).id).points.first)
    }

    /// A point that the first service owes.
    func pointOwed() async throws -> Reference {
        let (point, area, forum, service) = (
            try await pointWithForum(), area, try group(.families).id, try group(.services).id
        )
        try await install.store.write {
            try Triage(of: area, by: Party(group: forum), in: $0).send([point], to: service)
        }
        return point
    }

    /// A point that the first service has answered.
    func pointAnswered() async throws -> Reference {
        let (point, area, service) = (try await pointOwed(), area, try group(.services).id)
        try await install.store.write {
            try Answering(in: area, by: Party(group: service), $0)
                .settle([point], with: Answer(.alreadyDone, because: "It was mended in May."))
        }
        return point
    }

    /// A complaint that the first forum begins about the first service.
    func complaintBegun() async throws -> Reference {
        let (area, forum, service) = (area, try group(.families).id, try group(.services).id)
        return try await install.store.write { writer in
            let lead = Party(group: forum, name: "Ros Tennant")
            let begun = try Complaint.begin(
                about: "The drawbridge",
                by: lead,
                to: service,
                try Directory(of: area.id, in: writer),
                on: writer.world.today,
                in: area,
                writer
            )
            try writer.recordPrivately(begun, in: area.log)
            return begun.act.reference
        }
    }

    /// The same with an issue, sent.
    func complaintSent() async throws -> Reference {
        let (area, reference, forum) = (area, try await complaintBegun(), try group(.families).id)
        return try await install.store.write { writer in
            let lead = Party(group: forum, name: "Ros Tennant")
            func act() throws -> (Complaint, ComplaintAct) {
                let complaint = try #require(try Complaint.find(reference, in: area.id, writer))
                return (complaint, ComplaintAct(on: writer.world.today, to: complaint, by: lead))
            }
            let (draft, first) = try act()
            let issue = IssueWritten(act: first, key: 1, place: 1, text: Issue.Text("It is still broken"))
            try draft.record(issue, in: area.log, writer)
            let (complaint, last) = try act()
            try complaint.record(ComplaintSent(act: last, []), in: area.log, writer)
            return reference
        }
    }

    func message(isWorried: Bool) async throws -> ID<Message> { try await say(isWorried: isWorried).message }

    /// A seat in a group that nobody else needs.
    func spareSeat(in group: Group) async throws -> ID<Seat> {
        let number = calls.next()
        return try await install.store.write { writer in
            let person = try Person.at(EmailAddress(typed: "spare\(number)@home.example"), name: "Spare", in: writer)
            let role = try #require(Role.all(on: group.side).last)
            try group.seat(person, as: role, Mandate(from: writer.world.today), by: .host, in: writer)
            return try #require(try Seat.all(in: group.id, writer).first { $0.holder?.person == person.id }).id
        }
    }
}
