import Commitments
import HeardTesting
import Kernel
import Mail
import Safety
import Testing

@testable import People
@testable import Points

@Suite("Several forums in one area")
struct SeveralForumsTests {
    /// A second group of families.
    private func second(_ kit: PointsKit) async throws -> ID<Group> {
        let area = kit.area
        return try await kit.store.write { writer in
            let kites = GroupAddress.mailbox("kites@parents.example")
            return try Group.add(named: "Kites", on: .families, at: [kites], to: area, in: writer).id
        }
    }

    /// What a parent outside every group says to one of them.
    private func say(
        _ words: String,
        to forum: ID<Group>,
        _ kit: PointsKit,
        seenBy visibility: Visibility = .forumAndService,
        email: String = "amina@home.example"
    ) async throws -> Reference {
        let said = try await kit.say([words], seenBy: visibility) { draft in
            (draft.forum, draft.email) = (forum, email)
        }
        return try #require(said.points.first)
    }

    private func letIn(_ reference: Reference, by forum: ID<Group>, _ kit: PointsKit) async throws {
        let (message, area) = (try await kit.point(reference).message, kit.area)
        try await kit.store.write { try Triage(of: area, by: Party(group: forum), in: $0).letIn(message) }
    }

    private func send(_ reference: Reference, by forum: ID<Group>, _ kit: PointsKit) async throws {
        let (area, service) = (kit.area, kit.send)
        try await kit.store.write { writer in
            try Triage(of: area, by: Party(group: forum), in: writer).send([reference], to: service)
        }
    }

    @Test("A mail of somebody new to one of them, with a question or without, waits at that one alone")
    func mails() async throws {
        try await DeskSite.with { site in
            let kites = try await second(site.kit)
            for (number, words) in ["We have read your letter.", "When may we ring you?"].enumerated() {
                try await site.kit.deliver(
                    SampleMail("new\(number)") { mail in
                        mail.from = "new\(number)@office.example"
                        mail.to = "kites@parents.example, marlow-heath@heard.example"
                        (mail.subject, mail.text) = ("Letter \(number)", words)
                    }
                )
            }
            var (own, other) = (try await site.browser("Kit Ites", in: kites, as: .forumLead), try await site.lead())
            for path in ["/marlow-heath/today", "/marlow-heath/today/lists/screener"] {
                try await own.open(path)
                #expect(own.text.contains("read your letter.") && own.text.contains("When may we ring you?"), "\(path)")
                try await other.open(path)
                #expect(!other.text.contains("read your letter") && !other.text.contains("ring you"), "\(path)")
            }
        }
    }

    @Test("What answers a group's own letter is that group's, though it comes at the area's address alone")
    func answers() async throws {
        try await DeskSite.with { site in
            let (kit, kites) = (site.kit, try await second(site.kit))
            let letter = try await kit.store.write { writer in
                var letter = OutgoingLetter(
                    kind: "complaint",
                    to: "new@office.example",
                    subject: .said("Ours"),
                    body: [],
                    reason: .said("A test.")
                )
                letter.people = "Kites"
                try writer.send(letter, once: "ours")
                return try #require(try OutboxLetter.find(once: "ours", in: writer))
            }
            let filed = try await kit.deliver(
                SampleMail("answer") { mail in
                    (mail.from, mail.to) = ("new@office.example", "marlow-heath@heard.example")
                    mail.headers = ["In-Reply-To: <\(letter.messageKey)@heard.example>"]
                    mail.text = "When may we ring you about the zither?"
                }
            )
            #expect(filed.status == .kept && filed.points.isEmpty)
            let message = filed.message
            let forum = kit.forum
            let (own, other) = try await kit.store.read { reader in
                let message = try #require(try Message.find(message, in: reader))
                #expect(message.gate.screening == .letIn)
                return (
                    try ForumSight(of: kites).holds(message, in: reader),
                    try ForumSight(of: forum).holds(message, in: reader)
                )
            }
            #expect(own && !other)
        }
    }

    @Test("What was said to one is on no page of another: not in lists, counts, search, or by its address")
    func apart() async throws {
        try await DeskSite.with { site in
            let (kit, kites) = (site.kit, try await second(site.kit))
            let waiting = try await say("Why is the ramp shut?", to: kit.forum, kit)
            let unsorted = try await say("Who drives the minibus?", to: kit.forum, kit, email: "bo@home.example")
            try await letIn(unsorted, by: kit.forum, kit)
            let shown = try await say(
                "Is lunch free?",
                to: kit.forum,
                kit,
                seenBy: .everyoneWithName,
                email: "bo@home.example"
            )
            var (own, other) = (try await site.lead(), try await site.browser("Kit Ites", in: kites, as: .forumLead))
            let words = ["Why is the ramp shut?", "Who drives the minibus?", "Is lunch free?"]
            try await own.open("/marlow-heath/today")
            for said in words { #expect(own.text.contains(said), "\(said)") }
            let lists = ["screener", "unsorted", "moderation", "with-forum", "held", "held-mail", "kept-out"]
            for path in ["/marlow-heath/today"] + lists.map({ "/marlow-heath/today/lists/\($0)" }) {
                try await other.open(path)
                #expect(other.status == 200, "\(path)")
                for said in words { #expect(!other.text.contains(said), "\(said) at \(path)") }
            }
            try await other.open("/marlow-heath/today")
            #expect(other.text.contains("Nothing new waits for you.") && other.text.contains("Kites"), "\(other.text)")
            for reference in [waiting, unsorted, shown] {
                try await other.open("/marlow-heath/today/\(reference)")
                #expect(other.status != 200, "\(reference)")
                try await own.open("/marlow-heath/today/\(reference)")
                #expect(own.status == 200, "\(reference)")
            }
            try await other.open("/marlow-heath/search?q=minibus")
            #expect(!other.text.contains("Who drives"))
            let message = try await kit.point(waiting).message
            try await other.post("/marlow-heath/messages/\(message)/admission", [])
            #expect(other.status == 404)
        }
    }

    @Test("Once it was sent, the forum that was told still speaks for whoever asked, and the other does not")
    func afterSending() async throws {
        try await DeskSite.with { site in
            let (kit, kites) = (site.kit, try await second(site.kit))
            let point = try await say("Who drives the minibus?", to: kites, kit)
            try await letIn(point, by: kites, kit)
            try await send(point, by: kites, kit)
            let (area, service) = (kit.area, kit.send)
            try await kit.store.write { writer in
                try Answering(in: area, by: Party(group: service), writer)
                    .settle([point], with: Answer(.yes, because: "Mr Lane will.", by: .on("2019-08-30")))
            }
            var (own, other) = (try await site.browser("Kit Ites", in: kites, as: .forumLead), try await site.lead())
            for path in ["/marlow-heath/answers?others=1", "/marlow-heath/search?q=minibus"] {
                try await own.open(path)
                #expect(own.text.contains("Who drives"), "\(path)")
                try await other.open(path)
                #expect(!other.text.contains("Who drives"), "\(path)")
            }
            for path in ["/marlow-heath/points/\(point)/verdict", "/marlow-heath/commitments/K-2019-0001"] {
                try await own.open(path)
                #expect(own.status == 200, "\(path)")
                try await other.open(path)
                #expect(other.status != 200, "\(path)")
            }
            try await other.open("/marlow-heath/commitments")
            #expect(!other.text.contains("K-2019-0001"))
        }
    }

    @Test("A mail that has no place is for the forum it was written to; what names no forum is for each")
    func heldMail() async throws {
        try await DeskSite.with { site in
            let (kit, kites) = (site.kit, try await second(site.kit))
            func hold(_ id: String, from: String, to: String) async throws {
                try await kit.file(
                    SampleMail(id) { ($0.from, $0.to, $0.day, $0.text) = (from, to, nil, "Held \(id).") }
                )
            }
            try await hold("one", from: "x@home.example", to: "kites@parents.example")
            try await hold("two", from: "lead@parents.example", to: SampleMail.send)
            try await hold("three", from: "x@home.example", to: SampleMail.send)
            var (own, other) = (try await site.lead(), try await site.browser("Kit Ites", in: kites, as: .forumLead))
            try await own.open("/marlow-heath/today/lists/held-mail")
            #expect(!own.text.contains("Held one.") && own.text.contains("Held two."))
            try await other.open("/marlow-heath/today/lists/held-mail")
            #expect(other.text.contains("Held one.") && !other.text.contains("Held two."))
            #expect(own.text.contains("Held three.") && other.text.contains("Held three."))
        }
    }

    @Test("Who speaks chooses the group that reads it first, where there are several; with one nothing is asked")
    func choice() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            func begin() async throws -> String {
                let reply = await site.post("/marlow-heath/points/new", [("question-1", "Who drives?"), ("do", "on")])
                return try #require(reply.headers[.location])
            }
            let alone = try await begin()
            #expect(!(await site.get(alone).text.contains("Which group should read it first?")))
            let kites = try await second(kit)
            let who = try await begin()
            #expect(await site.get(who).text.contains("Which group should read it first?"))
            let check = await site.post(who, [("seen", "only-the-forum"), ("forum", "\(kites)")]).headers[.location]
            let path = try #require(check)
            #expect(await site.get(path).text.contains("Kites"))
            _ = await site.post(path, [("do", "send")])
            let point = try await kit.point(Reference(.point, year: 2019, number: 1))
            #expect(point.owedBy == kites && point.forum == kites)
        }
    }
}
