import People
import Testing

@Suite("An area's place in addresses")
struct SlugTests {
    @Test("Small letters, digits and single hyphens are taken", arguments: ["marlow-heath", "ab", "a1-2b", "x9"])
    func taken(_ slug: String) throws {
        try LocalArea.check(slug: slug)
    }

    @Test(
        "What cannot stand in an address is refused",
        arguments: [
            "", "a", "Marlow", "marlow heath", "-marlow", "marlow-", "marlow--heath", "1marlow", "märlow",
            "marlow/heath",
            "marlow.heath", "..", "marlow\r\n", String(repeating: "a", count: 41),
        ]
    )
    func refused(_ slug: String) {
        #expect(throws: PeopleError.notASlug(slug)) { try LocalArea.check(slug: slug) }
    }

    @Test(
        "An address of the program itself is no area's",
        arguments: ["api", "start", "sign-in", "account", "admin", "demo", "healthz", "assets"]
    )
    func reserved(_ slug: String) {
        #expect(throws: PeopleError.slugIsAnAddress(slug)) { try LocalArea.check(slug: slug) }
    }

    @Test("A slug of one letter that is an address is refused for either reason")
    func oneLetter() {
        #expect(throws: PeopleError.self) { try LocalArea.check(slug: "r") }
    }
}
