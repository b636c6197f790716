import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("The lists of points")
struct ListPagesTests {
    private let list = "/marlow-heath/points"

    /// Two mails of the forum and one of a parent outside it.
    private func three(_ kit: PointsKit) async throws {
        try await kit.file(
            SampleMail("a") { $0.text = "When will the drawbridge be mended?" },
            seenBy: .everyoneWithName
        )
        try await kit.file(
            SampleMail("b") {
                $0.day = "17 Jul 2019"
                $0.to = "transport@council.example"
                $0.subject = "Buses"
                $0.text = "When does the bus go?"
            },
            seenBy: .everyoneWithName
        )
        try await kit.file(
            SampleMail("c") {
                $0.day = "18 Nov 2019"
                $0.from = "Jo <jo@home.example>"
                $0.subject = "Ramp"
            }
        )
        let send = kit.send
        try await kit.act(on: SamplePoint.reference(1)) { point, _, _ in
            try point.answer(
                Answer(.yes, because: "In May.", by: .on("2020-05-29")),
                by: Party(group: send),
                on: .on("2019-07-16")
            )
        }
    }

    @Test("Each filter narrows the list, alone and together with words", arguments: TestEngine.allCases)
    func filters(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await three(kit)
            let site = PublicSite(kit)
            let (first, second, third) = ("P-2019-0001", "P-2019-0002", "P-2019-0003")
            let wanted: [(String, [String])] = [
                ("", [third, second, first]), ("status=answered", [first]), ("status=open", [third, second]),
                ("status=late", [second]), ("status=closed", []), ("group=\(kit.transport)", [second]),
                ("group=\(kit.forum)", [second, first]), ("from=2019-07-17", [third, second]),
                ("to=2019-07-17", [second, first]), ("from=2019-07-16&to=2019-07-17", [second]),
                ("q=drawbridge", [first]),
                ("q=drawbridge&status=open", []), ("q=bus&status=late", [second]), ("q=mended&to=2019-07-14", []),
            ]
            for (query, references) in wanted {
                #expect(await site.points(at: "\(list)?\(query)") == references, "\(query)")
            }
        }
    }

    @Test(
        "What cannot be understood in an address is passed over",
        arguments: [
            "status=nonsense", "from=31+February", "to=2019-02-31", "group=x", "group=99999999999999999999", "page=0",
            "page=-3", "page=x", "q=", "q=++", "page=99999999999999999999",
        ]
    )
    func nonsense(_ query: String) async throws {
        try await PointsKit.with { kit in
            try await three(kit)
            let reply = await PublicSite(kit).get("\(list)?\(query)")
            #expect(reply.status == 200)
            #expect(reply.text.contains("P-2019-0003"))
        }
    }

    @Test(
        "A search may hold anything at all",
        arguments: TestEngine.allCases,
        ["%22", "%27", "%25", "*", "(", "NEAR(", "a+AND", "%C3%A9%CC%81", "-", "%F0%9F%9A%8C", "%3Cscript%3E"]
    )
    func hostileSearch(_ engine: TestEngine, _ words: String) async throws {
        try await PointsKit.with(engine) { kit in
            try await three(kit)
            let reply = await PublicSite(kit).get("\(list)?q=\(words)")
            #expect(reply.status == 200)
            #expect(!reply.text.contains("<script>"))
        }
    }

    @Test("A page has 25 points; the rest are on the next ones, none twice", arguments: TestEngine.allCases)
    func pages(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            for half in 0..<2 {
                let questions = (1...30).map { "\($0). When is meeting \(half * 30 + $0)?" }.joined(separator: "\r\n")
                try await kit.file(
                    SampleMail("m\(half)") {
                        $0.text = questions; $0.subject = "Meetings \(half)"
                    },
                    seenBy: .everyoneWithName
                )
            }
            let site = PublicSite(kit)
            for query in ["", "q=meeting", "status=late", "q=meeting&status=late"] {
                let first = await site.points(at: "\(list)?\(query)")
                let second = await site.points(at: "\(list)?\(query)&page=2")
                let third = await site.points(at: "\(list)?\(query)&page=3")
                #expect([first.count, second.count, third.count] == [25, 25, 10], "\(query)")
                #expect(Set(first + second + third).count == 60)
                #expect(await site.get("\(list)?\(query)").text.contains("60 points"))
                #expect(await site.get("\(list)?\(query)").text.contains("page=2"))
                #expect(await !site.get("\(list)?\(query)&page=3").text.contains("page=4"))
                #expect(await site.points(at: "\(list)?\(query)&page=4").isEmpty)
            }
            #expect(await site.points(at: "/marlow-heath/late").count == 25)
            #expect(await site.points(at: "/marlow-heath/late?page=3").count == 10)
            #expect(await site.points(at: "/marlow-heath/late?paper=1").count == 60)
            #expect(await site.points(at: "/marlow-heath/late.csv").count == 60)
        }
    }

    @Test("The list to send on opens in a spreadsheet and runs no formula")
    func table() async throws {
        try await PointsKit.with { kit in
            let words = "=HYPERLINK(\"http://evil.example\"), why was this not answered?"
            let filed = try await kit.file(SampleMail("a") { $0.text = words }, seenBy: .everyoneWithName)
            try #require(try await kit.point(filed.points[0]).words?.hasPrefix("=") == true)
            let reply = await PublicSite(kit).get("/marlow-heath/late.csv")
            #expect(reply.header("Content-Type") == "text/csv; charset=utf-8")
            let lines = reply.text.split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(
                lines[1].hasPrefix(
                    "P-2019-0001,SEND service,Marlow Heath Parents Together,2019-07-15,2019-07-29,82,none,"
                )
            )
            #expect(lines[1].contains("\"'=HYPERLINK"))
            #expect(!lines[1].contains(",\"=") && !lines[1].contains(",="))
            #expect(lines[1].hasSuffix("https://heard.example/marlow-heath/points/P-2019-0001"))
        }
    }

    @Test("The list as text says who owes what since when")
    func text() async throws {
        try await PointsKit.with { kit in
            try await three(kit)
            let text = await PublicSite(kit).get("/marlow-heath/late.txt").text
            #expect(text.contains("1 answer is late."))
            #expect(text.contains("Owed by: School transport"))
            #expect(text.contains("https://heard.example/marlow-heath/points/P-2019-0002"))
        }
    }

    @Test("Words that look like markup stay words, on every page and in every feed")
    func markup() async throws {
        try await PointsKit.with { kit in
            let words = "<script>alert(1)</script> & \"quotes\" ]]> <!-- why is this so?"
            try await kit.file(SampleMail("a") { $0.text = words }, seenBy: .everyoneWithName)
            try await kit.sign()
            for (target, reply) in await PublicSite(kit).all() {
                let isText = reply.header("Content-Type")?.hasPrefix("text/html") != true && !target.hasSuffix(".atom")
                if !isText { #expect(!reply.text.contains("<script>alert"), "\(target)") }
            }
        }
    }
}
