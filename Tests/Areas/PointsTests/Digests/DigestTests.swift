import HeardTesting
import Kernel
import Mail
import Record
import Storage
import Testing
import Web

@testable import People
@testable import Points

@Suite("News by mail")
struct DigestTests {
    private func seat(_ kit: PointsKit, _ name: String, _ role: Role, in group: ID<Group>) async throws {
        try await kit.store.write { writer in
            let group = try #require(try Group.find(group, in: writer))
            let email = try EmailAddress(typed: "\(name.lowercased().replacing(" ", with: "."))@home.example")
            let person = try Person.at(email, name: name, in: writer)
            try group.seat(person, as: role, Mandate(from: .on("2019-07-01")), by: .host, in: writer)
        }
    }

    @discardableResult
    private func tell(_ kit: PointsKit) async throws -> Int {
        try await kit.store.write { try Digests(writer: $0).send(atMost: 100).letters }
    }

    private func digests(_ kit: PointsKit) async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(50, in: $0) }.filter { $0.kind == "digest" }
    }

    /// A lead and an officer who were looked at once, and then a point that was asked.
    private func asked(_ kit: PointsKit, _ words: String = "When will the minutes be published?") async throws
        -> Reference
    {
        try await seat(kit, "Lea Lead", .forumLead, in: kit.forum)
        try await seat(kit, "Olu Officer", .officer, in: kit.send)
        try await tell(kit)
        kit.pass(to: "2019-07-17")
        return try #require(try await kit.file(SampleMail("a") { $0.text = words }).points.first)
    }

    @Test(
        "Each is told once a day what others did, in their words, and never what their own group did",
        arguments: TestEngine.allCases
    )
    func others(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            #expect(try await tell(kit) == 1)
            #expect(try await tell(kit) == 0)
            let first = try #require(try await digests(kit).first)
            #expect(first.to == "olu.officer@home.example" && first.subject == "What is new: 1 point")
            #expect(first.text.hasPrefix("> When will the minutes be published?\n\n"))
            #expect(first.link == "/marlow-heath/queue/\(point)")
            kit.pass(to: "2019-07-18")
            let send = Party(group: kit.send)
            try await kit.act(on: point) { point, _, _ in
                try point.answer(
                    Answer(.alreadyDone, because: "They are on the site."),
                    by: send,
                    on: .on("2019-07-18")
                )
            }
            #expect(try await tell(kit) == 1)
            let second = try #require(try await digests(kit).first)
            #expect(second.to == "lea.lead@home.example")
            #expect(second.text.contains("SEND service answered.\n\n> They are on the site."))
            #expect(second.link == "/marlow-heath/today/\(point)")
        }
    }

    @Test("Where nothing is new there is no mail, and nobody is told the past")
    func never() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await kit.file(SampleMail("a") { $0.text = "When will the minutes be published?" })
            try await seat(kit, "Olu Officer", .officer, in: kit.send)
            for day in ["2019-07-16", "2019-07-17", "2019-07-18"] {
                kit.pass(to: day)
                #expect(try await tell(kit) == 0)
            }
            #expect(try await digests(kit).isEmpty)
        }
    }

    @Test("What a worry hides is in nobody's mail")
    func hidden() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            let message = try await kit.point(point).message
            try await kit.triage { try $0.worry(about: message, saying: nil) }
            #expect(try await tell(kit) == 0)
        }
    }

    @Test("The newest stands first, and a mail with many points says that there are more")
    func newestFirst() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await asked(kit, "Who runs bus number 0?")
            for number in 1...20 {
                _ = try await kit.file(SampleMail("m\(number)") { $0.text = "Who runs bus number \(number)?" })
            }
            try await tell(kit)
            let text = try #require(try await digests(kit).first).text
            #expect(text.hasPrefix("> Who runs bus number 20?"))
            #expect(!text.contains("number 0?") && text.contains("There are more on the page."))
        }
    }

    @Test("Nothing is told before eight in the morning")
    func morning() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await asked(kit)
            kit.pass(hours: 15)
            #expect(try await tell(kit) == 0)
            kit.pass(hours: 5)
            #expect(try await tell(kit) == 1)
        }
    }

    @Test("One press ends it without a session, one brings it back, and looking changes nothing")
    func leaving() async throws {
        try await DeskSite.with { site in
            _ = try await asked(site.kit)
            try await tell(site.kit)
            let path = try #require(try await digests(site.kit).first?.leavePath)
            var browser = DeskBrowser(site.site, session: nil)
            try await browser.open(path)
            #expect(browser.status == 200)
            let mailProgram = Call(
                "POST",
                path,
                fields: [("Content-Type", "application/x-www-form-urlencoded")],
                body: Array("List-Unsubscribe=One-Click".utf8)
            )
            #expect(await site.site.desk.reply(to: mailProgram).status == 200)
            func isAsked() async throws -> Bool { try await comes(site.kit, "m\(site.kit.world.today)") }
            site.kit.pass(to: "2019-07-18")
            #expect(!(try await isAsked()))
            try await browser.open(path)
            try await browser.press("Send them again")
            #expect(browser.text.contains("Stop the news by mail"))
            site.kit.pass(to: "2019-07-19")
            #expect(try await isAsked())
            try await browser.open("/leave/nobody")
            #expect(browser.status == 404)
        }
    }

    /// Whether something new brings a mail.
    private func comes(_ kit: PointsKit, _ name: String) async throws -> Bool {
        _ = try await kit.file(SampleMail(name) { $0.text = "Who chairs group \(name)?" })
        return try await tell(kit) > 0
    }
}
