import HeardTesting
import Kernel
import Testing
import Web

@testable import People

@Suite("The pages of signing in")
struct SignInPagesTests {
    @Test("From the address by the mailed link to where one was going")
    func link() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var browser = Browser(site.site)
            try await browser.open("/account")
            #expect(browser.target == "/sign-in?back=%2Faccount")
            try await browser.press("Send me the mail", ["email": "amina.rowe@home.example"])
            #expect(browser.page.status == 200 && browser.text.contains("autocomplete=\"one-time-code\""))
            let path = try #require(try await site.kit.letters().first?.link)
            var phone = Browser(site.site)
            try await phone.open(path)
            #expect(try await site.kit.count("SELECT COUNT(*) AS n FROM person_session") == 0, "looking does nothing")
            try await phone.press("Sign in")
            #expect(phone.target == "/account" && phone.text.contains("amina.rowe@home.example"))
            #expect(phone.text.contains("Firefox on Android") && phone.text.contains("Signed in as"))
            #expect(phone.page.header("Cache-Control") == "no-store")
        }
    }

    @Test("By code, in the browser that asked; a wrong one is said beside its box")
    func code() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var browser = Browser(site.site)
            try await browser.open("/sign-in")
            try await browser.press("Send me the mail", ["email": "amina.rowe@home.example"])
            let code = try await site.kit.mailedCode()
            try await browser.press("Sign in", ["code": "12"])
            #expect(browser.page.status == 422 && browser.text.contains("This code does not work"))
            try await browser.press("Sign in", ["code": "\(code.prefix(3)) \(code.suffix(3))"])
            #expect(browser.target == "/account")
        }
    }

    @Test("From the page of a code one can go back to where one asked for it")
    func comfort() async throws {
        try await PeopleSite.with { site in
            var browser = Browser(site.site)
            try await browser.open("/sign-in/code")
            #expect(browser.target == "/sign-in" && browser.page.status == 200)
            try await browser.open("/sign-in?back=/sign-in/code")
            #expect(!browser.text.contains("name=\"back\" value=\"/sign-in/code\""))
        }
    }

    @Test("A known address and one that nobody has get the same page, but for the address")
    func sameWords() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var pages: [String] = []
            for email in ["amina.rowe@home.example", "nobody.is@home.example"] {
                var browser = Browser(site.site)
                try await browser.open("/sign-in")
                try await browser.press("Send me the mail", ["email": email])
                let text = browser.text.replacing(email, with: "ADDRESS")
                pages.append(text.replacing(/name="once" value="[0-9a-f]+"/, with: ""))
            }
            #expect(pages[0] == pages[1])
            #expect(pages[0].contains("If we know this address"))
        }
    }

    @Test("An address that is none is said beside its box, and kept")
    func badAddress() async throws {
        try await PeopleSite.with { site in
            var browser = Browser(site.site)
            try await browser.open("/sign-in")
            for typed in ["", "amina", "amina@home.example, b@home.example"] {
                try await browser.press("Send me the mail", ["email": typed])
                #expect(browser.page.status == 422 && browser.text.contains("id=\"email-error\""), "\(typed)")
                #expect(browser.text.contains("value=\"\(typed)\""))
            }
        }
    }

    @Test(
        "The way back never leaves this site",
        arguments: ["//evil.example", "https://evil.example", "/\\evil.example"]
    )
    func back(_ trap: String) async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            let token = try await site.kit.mailedWayIn("amina.rowe@home.example").token
            var browser = Browser(site.site)
            try await browser.open("/sign-in/\(token)?back=\(Link.encoded(trap))")
            #expect(!browser.text.contains("name=\"back\" value=\"\(trap)\""))
            try await browser.post("/sign-in/\(token)", [("back", trap)])
            #expect(browser.target == "/account")
        }
    }

    @Test("A session that a visitor made up is nobody's, and is replaced when they sign in")
    func fixation() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            let first = try await site.browser(of: "amina.rowe@home.example")
            let second = try await site.browser(of: "amina.rowe@home.example")
            let (one, two) = (first.cookies["__Host-heard"], second.cookies["__Host-heard"])
            #expect(one != nil && two != nil && one != two)
            #expect(try await site.kit.signedIn("made up") == nil)
        }
    }

    @Test("Signing out ends the session in the store, not only in the browser")
    func signOut() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var browser = try await site.browser(of: "amina.rowe@home.example")
            let session = try #require(browser.cookies["__Host-heard"])
            try await browser.press("Sign out")
            #expect(try await site.kit.signedIn(session) == nil)
            #expect(browser.cookies["__Host-heard"] == nil)
        }
    }

    @Test("A used link says so and where to get another")
    func used() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            let token = try await site.kit.mailedWayIn("amina.rowe@home.example").token
            var browser = Browser(site.site)
            try await browser.open("/sign-in/\(token)")
            try await browser.press("Sign in")
            var other = Browser(site.site)
            try await other.open("/sign-in/\(token)")
            #expect(other.page.status == 410 && other.text.contains("href=\"/sign-in\""))
            try await other.post("/sign-in/\(token)", [])
            #expect(other.page.status == 410 && other.cookies.isEmpty)
        }
    }
}
