import HeardTesting
import Kernel
import Mail
import Record
import Testing
import Web

@testable import People

@Suite("Recovery codes")
struct RecoveryPagesTests {
    private func codes(_ browser: Browser) -> [String] {
        browser.text.matches(of: /<code>([0-9A-Z-]{19})<\/code>/).map { String($0.output.1) }
    }

    /// Somebody who has just made their codes.
    private func made(_ site: PeopleSite) async throws -> (browser: Browser, codes: [String]) {
        _ = try await site.kit.person("Amina Rowe")
        var browser = try await site.browser(of: "amina.rowe@home.example")
        try await browser.open("/account/recovery?back=/account/close")
        try await browser.press("Make my codes")
        return (browser, codes(browser))
    }

    private func tryCode(_ code: String, _ site: PeopleSite, email: String = "amina.rowe@home.example") async throws
        -> Browser
    {
        var browser = Browser(site.site)
        try await browser.open("/sign-in/recovery")
        try await browser.press("Sign in", ["email": email, "code": code])
        return browser
    }

    @Test("Eight are shown once, lead on to where one was going, and are kept only as digests")
    func shown() async throws {
        try await PeopleSite.with { site in
            let (made, codes) = try await made(site)
            var browser = made
            #expect(codes.count == 8 && Set(codes).count == 8)
            #expect(browser.text.contains("href=\"/account/close\"") && browser.text.contains("sign-in/recovery"))
            let kept = try await site.kit.store.read { reader in
                try reader.rows("SELECT code_digest FROM recovery_code").map { try $0["code_digest"] as String }
            }
            #expect(kept.count == 8 && kept.allSatisfy { $0.utf8.count == 64 })
            try await browser.open("/account/recovery")
            #expect(self.codes(browser).isEmpty && browser.text.contains("8 codes left"))
            try await browser.open("/account/download")
            #expect(browser.text.contains("\"recovery_codes_left\":8"))
        }
    }

    @Test("Each works once, however it is typed, and its owner is told")
    func once() async throws {
        try await PeopleSite.with { site in
            let (_, codes) = try await made(site)
            let first = try #require(codes.first)
            let entered = try await tryCode(first.lowercased().replacing("-", with: " "), site)
            #expect(entered.target == "/account" && entered.page.status == 200)
            let letters = try await site.kit.store.read { try OutboxLetter.newest(5, in: $0) }
            #expect(letters.contains { $0.kind == "recovery-used" && $0.to == "amina.rowe@home.example" })
            let again = try await tryCode(first, site)
            #expect(again.page.status == 422 && again.cookies.isEmpty)
            #expect(try await tryCode(codes[1], site, email: "ben@home.example").page.status == 422)
        }
    }

    @Test("New ones end the old ones, and need a fresh proof")
    func anew() async throws {
        try await PeopleSite.with { site in
            let (made, codes) = try await made(site)
            var browser = made
            try await browser.open("/account/recovery")
            var late = browser
            try await browser.press("Make new codes")
            #expect(self.codes(browser).count == 8)
            #expect(try await tryCode(codes[0], site).page.status == 422)
            site.clock.go(minutes: 16)
            try await late.press("Make new codes")
            #expect(late.text.contains("Show that it is you") && self.codes(late).isEmpty)
        }
    }

    @Test("After twenty wrong ones in a day none is tried for that address, known or not; a day later it is")
    func tries() async throws {
        try await PeopleSite.with { site in
            let (_, codes) = try await made(site)
            let email = try EmailAddress(typed: "amina.rowe@home.example")
            let nobody = try EmailAddress(typed: "nobody@home.example")
            func take(_ code: String, _ email: EmailAddress) async throws -> Person? {
                try await site.kit.store.write { try RecoveryCode.take(code, for: email, in: $0) }
            }
            for _ in 0..<20 {
                #expect(try await take("0000-0000-0000-0000", email) == nil)
                #expect(try await take("0000-0000-0000-0000", nobody) == nil)
            }
            #expect(try await take(codes[0], email) == nil)
            let kept = try await site.kit.store.read {
                try $0.row("SELECT COUNT(*) AS tries FROM recovery_try")?["tries"] as Int?
            }
            #expect(kept == 40, "nobody can tell who is known")
            site.clock.go(minutes: 24 * 60 + 1)
            #expect(try await take(codes[0], email)?.name == "Amina Rowe")
        }
    }
}
