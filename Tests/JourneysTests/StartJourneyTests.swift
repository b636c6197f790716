import Foundation
import HeardTesting
import Kernel
import People
import Storage
import Testing
import Web

@testable import App

@Suite("The first run")
struct StartJourneyTests {
    private let heard: HeardProgram

    init() throws { heard = try HeardProgram() }

    /// The site of the test's data, and the path that its server prints.
    private func started(
        isOpenToOthers: Bool = false,
        _ work: (SiteVisitor, _ printed: String) async throws -> Void
    ) async throws {
        let install = try await Install.open(
            Settings(environment: ["HEARD_PUBLIC": HeardProgram.publicFolder], data: heard.data),
            mayBegin: true
        )
        let server = try Server(install, listen: nil, isOpenToOthers: isOpenToOthers)
        let printed = try await server.wayIn()?("http://localhost") ?? ""
        try await work(SiteVisitor(try server.makeSite()), printed)
        try await install.close()
    }

    /// The path of a start link among printed words.
    private func link(in words: String) throws -> String {
        String(try #require(words.firstMatch(of: /\/start\/[A-Za-z0-9_-]+/)).output)
    }

    /// Answers the four questions.
    private func answer(_ visitor: inout SiteVisitor, _ link: String) async {
        await visitor.open(link)
        await visitor.press(link, ["area": "Marlow Heath", "forum": "Heath Forum"])
        await visitor.press(link, ["name": "Sam Hill", "email": "sam@forum.example"])
        await visitor.press(link, ["inbox": "hello@forum.example"])
        await visitor.press(link, ["service": "SEND service", "service-inbox": "send@council.example"])
    }

    @Test("Four questions by the printed link make an area with its first lead, once")
    func fourQuestions() async throws {
        try await started { visitor, printed in
            var visitor = visitor
            let link = try link(in: printed)
            #expect(printed.contains("http://localhost/start/"))
            await answer(&visitor, link)
            #expect(visitor.path == "/account/recovery?back=%2Fmarlow-heath%2Ftoday")
            #expect(visitor.page.status == 200 && visitor.page.text.contains("Recovery codes"))
            await visitor.open("/marlow-heath/today")
            #expect(visitor.page.text.contains("Nobody is named for worries about safety yet"))
            #expect(visitor.page.text.matches(of: />To do</).count == 6, "only the forum's address is written down")
            #expect(visitor.names == ["Sam Hill", "Heath Forum"])
            await visitor.open("/account")
            #expect(visitor.page.text.contains("sam@forum.example"))
            var other = SiteVisitor(visitor.site)
            await other.open(link)
            #expect(other.page.status == 410)
            await other.post(link, ["step": "service", "area": "Elm Park", "forum": "Elms", "name": "Eve"])
            #expect(other.page.status == 410)
            #expect(other.session == nil)
            await other.open("/elm-park")
            #expect(other.page.status == 404)
        }
        #expect(try heard.done("late", "--json").array?.isEmpty == true)
        try heard.expectWholeRecord()
    }

    @Test("Until then every page says that nothing is set up, and only health and looks are served")
    func shut() async throws {
        try await started { visitor, _ in
            var visitor = visitor
            for path in ["/", "/marlow-heath", "/sign-in", "/account", "/start", "/nothing/at/all", "/r/P-2019-0001"] {
                await visitor.open(path)
                #expect(visitor.page.status == 503, "\(path)")
                #expect(visitor.heading == "Not set up yet", "\(path)")
                #expect(visitor.page.header("Cache-Control") == "no-store", "\(path)")
            }
            await visitor.post("/sign-in", ["email": "sam@forum.example"])
            #expect(visitor.page.status == 503)
            for path in ["/healthz", "/readyz", "/robots.txt"] {
                await visitor.open(path)
                #expect(visitor.page.status == 200, "\(path)")
            }
            await visitor.open("/start/not-the-token")
            #expect(visitor.page.status == 410)
        }
    }

    @Test("The link works on the server's own machine only, unless it was opened to others")
    func otherMachine() async throws {
        for isOpenToOthers in [false, true] {
            try await started(isOpenToOthers: isOpenToOthers) { visitor, printed in
                var visitor = visitor
                visitor.address = "203.0.113.9"
                await visitor.open(try link(in: printed))
                #expect(visitor.page.status == (isOpenToOthers ? 200 : 403))
                #expect(visitor.page.text.contains("Where is this?") == isOpenToOthers)
            }
        }
    }

    @Test("The same is said on the command line, and its link lets the lead in once")
    func scripted() async throws {
        let words = [
            "init", "--area", "marlow-heath", "--name", "Marlow Heath", "--forum", "Heath Forum", "--forum-email",
            "hello@forum.example", "--service", "SEND service", "--service-email", "send@council.example",
            "--admin-name", "Sam Hill", "--admin-email", "sam@forum.example", "--data", heard.data,
        ]
        let made = try heard.run(words)
        #expect(made.status == 0, "\(made.complaint)")
        let link = try link(in: made.output)
        let before = try heard.done("record", "check").output
        let again = try heard.run(words)
        #expect(again.output.contains("nothing was changed"))
        #expect(!again.output.contains("/start/"))
        #expect(try heard.done("record", "check").output == before)
        try await started { visitor, printed in
            var visitor = visitor
            #expect(printed.isEmpty)
            await visitor.open(link)
            await visitor.press(link, ["name": "Sam Hill"])
            await visitor.open("/marlow-heath")
            #expect(visitor.names == ["Sam Hill", "Heath Forum"])
            var other = SiteVisitor(visitor.site)
            await other.open(link)
            #expect(other.page.status == 410)
        }
        try heard.expectWholeRecord()
    }

    @Test(
        "Half an answer on the command line is refused before anything is made",
        arguments: [
            ["--admin-name", "Sam Hill"], ["--admin-email", "sam@forum.example"],
            ["--forum-email", "hello@forum.example"], ["--service-email", "send@council.example"],
        ]
    )
    func halfAnswers(_ half: [String]) throws {
        let run = try heard.run(["init", "--area", "a-b", "--name", "A", "--data", heard.data] + half)
        #expect(run.status == 2)
        #expect(!FileManager.default.fileExists(atPath: heard.data))
    }

    @Test("Where the only lead is lost, who has the machine can let another in")
    func lostLead() async throws {
        try heard.done("init", "--area", "marlow-heath", "--name", "Marlow Heath")
        #expect(try heard.run("admin", "invite", "eve@forum.example").complaint.contains("heard group add"))
        try heard.done("group", "add", "--name", "Heath Forum", "--side", "families")
        let link = try link(in: heard.done("admin", "invite", "eve@forum.example").output)
        try heard.done("group", "add", "--name", "Kite Parents", "--side", "families")
        #expect(try heard.run("admin", "invite", "eve@forum.example").complaint.contains("--group"))
        try await started { visitor, printed in
            var visitor = visitor
            #expect(printed.contains("heard admin invite"))
            await visitor.open(link)
            await visitor.press(link, ["name": "Eve Moss"])
            #expect(visitor.path == "/marlow-heath/today" && visitor.heading == "Today")
            await visitor.open("/marlow-heath")
            #expect(visitor.names == ["Eve Moss", "Heath Forum"])
        }
        try heard.expectWholeRecord()
    }
}
