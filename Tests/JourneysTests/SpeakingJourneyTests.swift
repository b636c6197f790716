import Foundation
import Testing
import Web

@testable import App

@Suite("A parent speaks")
struct SpeakingJourneyTests {
    @Test("In three pages, without an account, and comes back by the private link alone")
    func threePages() async throws {
        let heard = try HeardProgram.marlowHeath()
        let install = try await Install.open(
            Settings(environment: ["HEARD_PUBLIC": HeardProgram.publicFolder], data: heard.data)
        )
        var visitor = SiteVisitor(try Server(install, listen: nil).makeSite())
        await visitor.open("/marlow-heath/points/new")
        let question = "When will the zarzaparrilla bloom?"
        await visitor.press("/marlow-heath/points/new", ["question-1": question, "do": "on"])
        #expect(visitor.path.hasSuffix("/who"))
        await visitor.press(visitor.path, ["seen": "only-the-forum"])
        #expect(visitor.path.hasSuffix("/check"))
        #expect(visitor.page.text.contains("zarzaparrilla"))
        await visitor.press(visitor.path)
        #expect(visitor.page.status == 200)
        let link = try #require(visitor.page.text.firstMatch(of: /\/r\/[a-z0-9]{26}/)).output
        var other = SiteVisitor(visitor.site)
        await other.open(String(link))
        #expect(other.page.status == 200)
        #expect(other.page.text.contains("zarzaparrilla"))
        #expect(other.page.header("Cache-Control") == "no-store")
        await other.open("/r/" + String(repeating: "a", count: 26))
        #expect(other.page.status == 404)
        await other.open("/marlow-heath/points")
        #expect(!other.page.text.contains("zarzaparrilla"))
        try await install.close()
        try heard.expectWholeRecord()
    }
}
