import HeardTesting
import Kernel
import Record
import Testing
import Web

@testable import People

@Suite("The account's pages")
struct AccountPagesTests {
    @Test("Everything held is shown, and downloads as a file")
    func download() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            try await site.kit.seat("Amina Rowe", in: forum, as: .member, .topics(["Transport"]))
            var browser = try await site.browser(of: "amina.rowe@home.example")
            for words in ["Amina Rowe", "amina.rowe@home.example", "Parents", "Transport", "Firefox on Android"] {
                #expect(browser.text.contains(words), "\(words)")
            }
            try await browser.open("/account/download")
            let file = try JSON(canonical: browser.text)
            #expect(file["name"]?.text == "Amina Rowe" && file["email"]?.text == "amina.rowe@home.example")
            #expect(file["groups"]?.items?.first?["topics"] == ["Transport"])
            #expect(browser.page.header("Content-Disposition")?.contains("heard-account.json") == true)
        }
    }

    @Test("A new name shows at once; one that is none is refused beside its box")
    func rename() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var browser = try await site.browser(of: "amina.rowe@home.example")
            try await browser.press("Save your name", ["name": " "])
            #expect(browser.page.status == 422 && browser.text.contains("id=\"name-error\""))
            try await browser.press("Save your name", ["name": "Amina <b>"])
            #expect(browser.target == "/account" && browser.text.contains("Amina &lt;b&gt;"))
        }
    }

    @Test("One device is signed out from another; another person's is not")
    func sessions() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            _ = try await site.kit.person("Ben Cole")
            var amina = try await site.browser(of: "amina.rowe@home.example")
            let lost = try await site.browser(of: "amina.rowe@home.example")
            var ben = try await site.browser(of: "ben.cole@home.example")
            let lostToken = try #require(lost.cookies["__Host-heard"])
            let id = try #require(try await site.kit.signedIn(lostToken)?.session.id)
            try await ben.post("/account/sessions/\(id)/end", [])
            #expect(try await site.kit.signedIn(lostToken) != nil)
            try await amina.post("/account/sessions/\(id)/end", [])
            #expect(try await site.kit.signedIn(lostToken) == nil)
            try await amina.open("/account")
            #expect(amina.page.status == 200)
        }
    }

    @Test("What was written is kept on the page when the session ended meanwhile, and nothing is done")
    func signedOutMeanwhile() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var here = try await site.browser(of: "amina.rowe@home.example")
            var elsewhere = try await site.browser(of: "amina.rowe@home.example")
            let session = try #require(try await site.kit.signedIn(here.cookies["__Host-heard"] ?? ""))
            try await elsewhere.post("/account/sessions/\(session.session.id)/end", [])
            try await here.press("Save your name", ["name": "Amina <Kept>"])
            #expect(here.page.status == 401 && here.text.contains("value=\"Amina &lt;Kept&gt;\""))
            #expect(here.text.contains(">Send it again</button>"))
            #expect(try await site.kit.store.read { try Person.find(session.person.id, in: $0)?.name } == "Amina Rowe")
        }
    }

    @Test("Whom one speaks as is chosen and shown; a group one is not in cannot be chosen")
    func speaking() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let kites = try await site.kit.add("Kites", .families)
            let own = try await site.kit.seat("Amina Rowe", in: forum, as: .member)
            let other = try await site.kit.seat("Ben Cole", in: kites, as: .forumLead)
            var browser = try await site.browser(of: "amina.rowe@home.example")
            let token = try #require(browser.cookies["__Host-heard"])
            #expect(try await site.kit.signedIn(token)?.speakingAs == own)
            try await browser.press("Save who you speak as", ["seat": "oneself"])
            #expect(try await site.kit.signedIn(token)?.speakingAs == nil)
            try await browser.press("Save who you speak as", ["seat": "\(other.id)"])
            #expect(try await site.kit.signedIn(token)?.speakingAs == nil)
            try await browser.press("Save who you speak as", ["seat": "\(own.id)"])
            #expect(try await site.kit.signedIn(token)?.speakingAs == own)
        }
    }

    @Test("Closing needs a fresh code and another lead; then nothing names the person")
    func closing() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let seat = try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            var browser = try await site.browser(of: "amina.rowe@home.example")
            site.clock.go(minutes: 20)
            try await browser.open("/account/close")
            #expect(browser.text.contains("Show that it is you"))
            try await browser.press("Send me the code")
            let code = try await site.kit.mailedCode()
            try await browser.press("Go on", ["code": code])
            #expect(browser.target == "/account/close" && browser.text.contains("the only lead"))
            try await browser.post("/account/close", [])
            #expect(browser.text.contains("the only lead"), "by address neither")
            try await site.kit.seat("Ben Cole", in: forum, as: .forumLead)
            try await browser.open("/account/close")
            try await browser.press("Close your account")
            #expect(browser.cookies.isEmpty)
            #expect(try await site.kit.count("SELECT COUNT(*) AS n FROM person") == 1)
            let parts = try await site.kit.entries().flatMap { [$0.who, $0.words, $0.facts, $0.originals] }
            let entries = parts.map { String(describing: $0) }.joined()
            #expect(!entries.contains("Amina") && !entries.contains("amina") && entries.contains("Ben Cole"))
            let left = try await site.kit.store.read { try Seat.find(seat.id, in: $0) }
            #expect(left?.holder == nil && left?.standing == .left(on: .sample))
            #expect(try await site.kit.letters().allSatisfy { $0.to != "amina.rowe@home.example" })
        }
    }

    @Test("Without a session every page of the account leads to signing in, and no form does anything")
    func stranger() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            for path in ["/account", "/account/download", "/account/close"] {
                var browser = Browser(site.site)
                try await browser.open(path)
                #expect(browser.target.hasPrefix("/sign-in"), "\(path)")
            }
            for path in ["name", "speaking-as", "sessions/1/end", "sessions/end", "close", "proof", "proof/code"] {
                var browser = Browser(site.site)
                try await browser.post("/account/\(path)", [("name", "Eve"), ("seat", "1"), ("code", "123456")])
                #expect(browser.page.status == 401 && browser.text.contains("href=\"/sign-in\""), "\(path)")
            }
            #expect(try await site.kit.count("SELECT COUNT(*) AS n FROM letter") == 0)
        }
    }
}
