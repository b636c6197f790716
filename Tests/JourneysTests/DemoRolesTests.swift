import Foundation
import HeardTesting
import Kernel
import Testing
import Web

@testable import App

@Suite("The demo's people")
struct DemoRolesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func demo(_ work: (SiteVisitor) async throws -> Void) async throws {
        let install = try await Install.demo(in: folder.file("heard-demo"), today: Story.usualDay, isWiped: false)
        let site = try install.demoServer(listen: nil, on: Story.usualDay).makeSite()
        try await work(SiteVisitor(site))
        _ = try await install.checkRecord()
        try await install.close()
    }

    @Test("One press is enough to be each of them, and every page says who that is")
    func roles() async throws {
        try await demo { visitor in
            var visitor = visitor
            await visitor.open("/marlow-heath")
            for role in DemoRole.allCases {
                await visitor.press("/demo/as/\(role.rawValue)")
                #expect(visitor.page.status == 200, "\(role)")
                #expect(visitor.names.first == role.person?.name, "\(role)")
                #expect((visitor.session == nil) == (role == .everyone), "\(role)")
                await visitor.open("/account")
                #expect(visitor.path == (role == .everyone ? "/sign-in?back=%2Faccount" : "/account"), "\(role)")
                for other in DemoRole.allCases {
                    #expect(visitor.page.text.contains("action=\"/demo/as/\(other.rawValue)\""), "\(role)")
                }
            }
            await visitor.post("/demo/as/nobody")
            #expect(visitor.page.status == 404)
        }
    }

    @Test("Each begins where their work is")
    func beginnings() async throws {
        try await demo { visitor in
            var visitor = visitor
            for (role, path) in [
                (DemoRole.lead, "today"), (.kitesLead, "today"), (.officer, "queue"), (.serviceLead, "queue"),
                (.director, "nudges"),
                (.member, "answers"), (.youngPerson, "answers"), (.supportingAdult, "answers"),
            ] {
                await visitor.post("/demo/as/\(role.rawValue)")
                #expect(visitor.path == "/marlow-heath/\(path)" && visitor.page.status == 200, "\(role)")
            }
        }
    }

    @Test("Each seat speaks for its own group")
    func seats() async throws {
        try await demo { visitor in
            var visitor = visitor
            for (role, group) in [
                (DemoRole.lead, "Marlow Heath Parent Carer Forum"), (.kitesLead, "Kite Parents"),
                (.officer, "Council SEND service"),
                (.director, "Council SEND service"), (.youngPerson, "Marlow Heath Youth Voice"),
            ] {
                await visitor.post("/demo/as/\(role.rawValue)")
                await visitor.open("/marlow-heath")
                #expect(visitor.names == [role.person?.name, group], "\(role)")
            }
        }
    }

    @Test("The complaint can be looked at from both of its sides, and from no other")
    func sides() async throws {
        try await demo { visitor in
            var visitor = visitor
            for (role, status) in [(DemoRole.kitesLead, 200), (.officer, 200), (.lead, 404), (.everyone, 404)] {
                await visitor.post("/demo/as/\(role.rawValue)")
                await visitor.open("/marlow-heath/complaints/C-2019-0001")
                #expect(visitor.page.status == status, "\(role)")
            }
        }
    }

    @Test("A form from a session without its token does nothing; from its page it is taken")
    func token() async throws {
        try await demo { visitor in
            var visitor = visitor
            await visitor.post("/demo/as/parent")
            for csrf in [nil, "", "wrong"] {
                await visitor.post(
                    "/account/name",
                    csrf.map { ["name": "Mallory", "csrf": $0] } ?? ["name": "Mallory"]
                )
                #expect(visitor.page.status == 403)
                await visitor.open("/account")
                #expect(visitor.names.first == DemoRole.parent.person?.name)
            }
            await visitor.press("/account/name", ["name": "Gwen Pell"])
            #expect(visitor.names.first == "Gwen Pell")
            let own = visitor.page.text
            var other = SiteVisitor(visitor.site)
            await other.post("/demo/as/officer")
            let stolen = try #require(own.firstMatch(of: /name="csrf" value="([^"]+)"/)).output.1
            await other.post("/account/name", ["name": "Mallory", "csrf": String(stolen)])
            #expect(other.page.status == 403)
        }
    }

    @Test("The captured mail is the whole way in: its link, or the code beside it")
    func mail() async throws {
        try await demo { visitor in
            for isByCode in [false, true] {
                var visitor = visitor
                await visitor.open("/sign-in")
                await visitor.press("/sign-in", ["email": "Bridget@HEATHFORUM.example"])
                let asked = visitor
                await visitor.open("/demo/mail")
                let path = try #require(visitor.page.text.firstMatch(of: /\/demo\/mail\/[0-9]+/)).output
                await visitor.open(String(path))
                #expect(visitor.heading == "Sign in to Heard")
                #expect(visitor.page.text.contains("bridget@heathforum.example"))
                if isByCode {
                    let code = try #require(visitor.page.text.firstMatch(of: /asked: ([0-9]{6})/)).output.1
                    visitor = asked
                    await visitor.press("/sign-in/code", ["code": String(code)])
                } else {
                    let link = try #require(visitor.page.text.firstMatch(of: /\/sign-in\/[A-Za-z0-9_-]+/)).output
                    await visitor.open(String(link))
                    #expect(visitor.session == nil)
                    await visitor.press(String(link))
                }
                #expect(visitor.names.first == "Bridget Oakes")
                let session = visitor.session
                await visitor.press("/sign-out")
                #expect(visitor.session == nil)
                #expect(session != nil && visitor.names.isEmpty)
            }
        }
    }

    @Test("Opened again, its newest mail still comes first")
    func openedAgain() async throws {
        for person in [StoryPerson.gwen, .bridget] {
            try await demo { visitor in
                var visitor = visitor
                // The clock begins at nine each time: the first letter must not be newer than the second.
                if person.name == StoryPerson.gwen.name { try await Task.sleep(for: .seconds(2)) }
                await visitor.post("/sign-in", ["email": person.address])
                await visitor.open("/demo/mail")
                let newest = visitor.page.text.firstMatch(of: /To ([a-z.]+@[a-z.]+)/).map { String($0.output.1) }
                #expect(newest == person.address)
            }
        }
    }

    @Test("A real site has none of it")
    func real() async throws {
        let heard = try HeardProgram.marlowHeath()
        let install = try await Install.open(
            Settings(environment: ["HEARD_PUBLIC": HeardProgram.publicFolder], data: heard.data)
        )
        var visitor = SiteVisitor(try Server(install, listen: nil).makeSite())
        await visitor.post("/demo/as/lead")
        #expect(visitor.page.status == 404)
        #expect(visitor.session == nil)
        await visitor.open("/demo/mail")
        #expect(visitor.page.status == 404)
        #expect(!visitor.page.text.contains("/demo/"))
        try await install.close()
    }
}
