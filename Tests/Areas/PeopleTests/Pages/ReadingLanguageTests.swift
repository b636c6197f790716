import Kernel
import Testing
import Web

@testable import People

@Suite("The language a person reads")
struct ReadingLanguageTests {
    private func language(of name: String, _ site: PeopleSite) async throws -> String? {
        let person = try await site.kit.person(name)
        return try await site.kit.store.read { try ReadingLanguage.find(of: person.id, in: $0) }
    }

    @Test("Is kept when they choose one, and forgotten when their browser is to say it")
    func chosen() async throws {
        try await PeopleSite.with { site in
            _ = try await site.kit.person("Amina Rowe")
            var browser = try await site.browser(of: "amina.rowe@home.example")
            #expect(try await language(of: "Amina Rowe", site) == nil)
            try await browser.open("/comfort")
            try await browser.press("Keep these settings", ["lang": "tr"])
            #expect(try await language(of: "Amina Rowe", site) == "tr")
            try await browser.open("/account")
            #expect(browser.text.contains("Türkçe"))
            try await browser.open("/account/download")
            #expect(browser.text.contains("\"language\":\"tr\""))
            try await browser.open("/comfort")
            try await browser.press("Keep these settings", ["lang": "xx"])
            #expect(try await language(of: "Amina Rowe", site) == nil, "a language that is not here is none")
            try await browser.press("Bigger words")
            try await browser.open("/comfort")
            try await browser.press("Keep these settings", ["lang": ""])
            #expect(try await language(of: "Amina Rowe", site) == nil)
        }
    }

    @Test("Is taken from the page they sign in on, and what they chose is not changed by that")
    func learned() async throws {
        try await PeopleSite.with { site in
            let person = try await site.kit.person("Amina Rowe")
            try await site.kit.store.write { writer in
                try ReadingLanguage.learn(nil, of: person.id, in: writer)
                try ReadingLanguage.learn("tr", of: person.id, in: writer)
                try ReadingLanguage.learn("pl", of: person.id, in: writer)
            }
            #expect(try await language(of: "Amina Rowe", site) == "tr")
        }
    }

    @Test("Is what mails to sign in, of a used code and invitations are written in")
    func letters() async throws {
        try await PeopleSite.with { site in
            let amina = try await site.kit.person("Amina Rowe")
            try await site.kit.store.write { try ReadingLanguage.keep("tr", of: amina.id, in: $0) }
            let codes = try await site.kit.store.write { try RecoveryCode.renew(for: amina, in: $0) }
            let group = try await site.kit.add("Parents", .families)
            try await site.kit.store.write { writer in
                try SigningIn.ask(amina.email, readingIn: "pl", in: writer)
                _ = try RecoveryCode.take(codes[0], for: amina.email, in: writer)
                let membership = try Membership(of: group, in: writer)
                for email in [amina.email, try EmailAddress(typed: "new@home.example")] {
                    try membership.invite(email, as: .member, Mandate(from: .sample), by: .host, in: writer)
                }
            }
            let letters = try await site.kit.letters()
            let own = letters.filter { $0.to == "amina.rowe@home.example" }
            #expect(Set(own.map(\.kind)) == ["sign-in", "recovery-used", "invitation"])
            #expect(own.allSatisfy { $0.reader == "tr" })
            #expect(letters.first { $0.to == "new@home.example" }?.reader == "en-GB")
        }
    }

    @Test("Who is not known to read another is written to in the language of the page that asked")
    func asked() async throws {
        try await PeopleSite.with { site in
            let amina = try await site.kit.person("Amina Rowe")
            try await site.kit.store.write { try SigningIn.ask(amina.email, readingIn: "pl", in: $0) }
            #expect(try await site.kit.letters().first?.reader == "pl")
        }
    }
}
