import HeardTesting
import Kernel
import People
import Storage
import Testing

@testable import Points

@Suite("A service from which nothing comes")
struct SilentServiceTests {
    private func silent(_ kit: PointsKit, on day: String) async throws -> [String] {
        let area = kit.area
        return try await kit.store.read { reader in
            try SilentService.all(in: area.id, on: .on(day), reader).map {
                "\($0.group.name), \($0.lastWord?.description ?? "never")"
            }
        }
    }

    private func asked(_ kit: PointsKit) async throws -> Reference {
        try #require(
            try await kit.file(SampleMail("a") { $0.text = "When will the minutes be published?" }).points.first
        )
    }

    @Test("Is silent after 30 days, and no more with its first word", arguments: TestEngine.allCases)
    func silence(engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let point = try await asked(kit)
            #expect(try await silent(kit, on: "2019-08-13").isEmpty)
            #expect(try await silent(kit, on: "2019-08-14") == ["SEND service, never"])
            let send = Party(group: kit.send)
            try await kit.act(on: point) { point, promises, calendars in
                try point.acknowledge(by: send, on: .on("2019-08-20"), promises, calendars)
            }
            #expect(try await silent(kit, on: "2019-08-20").isEmpty)
            #expect(try await silent(kit, on: "2019-09-18").isEmpty)
            #expect(try await silent(kit, on: "2019-09-19") == ["SEND service, 2019-08-20"])
            try await kit.act(on: point) { point, _, _ in
                try point.answer(Answer(.alreadyDone, because: "Done."), by: send, on: .on("2019-09-19"))
            }
            #expect(try await silent(kit, on: "2019-12-02").isEmpty, "nothing waits for a word of it")
        }
    }

    @Test("A mail of the service is a word; a machine's is none")
    func mail() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            _ = try await asked(kit)
            kit.pass(to: "2019-08-05")
            try await kit.file(
                SampleMail.reply("auto", to: "a", on: "1 Aug 2019") {
                    $0.headers.append("Auto-Submitted: auto-replied")
                    $0.text = "We are closed."
                }
            )
            #expect(try await silent(kit, on: "2019-08-14").count == 1)
            try await kit.file(SampleMail.reply("b", to: "a", on: "2 Aug 2019"))
            #expect(try await silent(kit, on: "2019-08-14").isEmpty)
        }
    }

    @Test("Who asked families what they mean, or said a later day, is not silent until that day")
    func waiting() async throws {
        try await PointsKit.with(today: .on("2019-07-16")) { kit in
            let (point, send) = (try await asked(kit), Party(group: kit.send))
            try await kit.act(on: point) { point, _, _ in
                try point.extend(to: .on("2019-09-30"), because: "Holidays", by: send, on: .on("2019-07-22"))
            }
            #expect(try await silent(kit, on: "2019-09-30").isEmpty)
            #expect(try await silent(kit, on: "2019-10-01") == ["SEND service, 2019-07-22"])
        }
    }

    @Test("Both sides are told on their pages, and nobody else")
    func pages() async throws {
        try await DeskSite.with { site in
            _ = try await site.asked()
            site.kit.pass(to: "2019-08-20")
            let words =
                "Nothing has ever come from SEND service. What families sent has been there since Monday 15 July."
            let group = "/marlow-heath/groups/\(site.kit.send)"
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains(words))
            try await lead.open(group)
            #expect(lead.text.contains(words))
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue")
            #expect(officer.text.contains(words))
            var other = try await site.browser("Olu Other", in: site.kit.transport, as: .officer)
            try await other.open("/marlow-heath/queue")
            #expect(other.status == 200 && !other.text.contains("Nothing has ever come"))
            var visitor = DeskBrowser(site.site, session: nil)
            try await visitor.open(group)
            #expect(visitor.status == 200 && !visitor.text.contains("Nothing has ever come"))
        }
    }
}
