import Kernel
import Testing

@testable import People

@Suite("Mandates")
struct MandateTests {
    @Test("One that ends before it begins, or is for nothing, is refused")
    func refused() throws {
        #expect(throws: PeopleError.mandateEndsBeforeItBegins) { try Mandate(from: .sample, until: .sample + -1) }
        #expect(throws: PeopleError.mandateOnNothing) { try Mandate(.topics([]), from: .sample) }
        #expect(try Mandate(from: .sample, until: .sample).holds(on: .sample))
    }

    @Test(
        "Topics are read one a line or with commas, each once; nothing is everything",
        arguments: [
            ("", Mandate.Scope.everything), (" ,\r\n , ", .everything), ("Transport", .topics(["Transport"])),
            (" Transport,Health\r\nhealth ,, TRANSPORT", .topics(["Transport", "Health"])),
            ("EHC plans\r\nShort breaks", .topics(["EHC plans", "Short breaks"])),
        ]
    )
    func typed(_ text: String, _ scope: Mandate.Scope) {
        #expect(Mandate.Scope(typed: text) == scope)
        #expect(Mandate.Scope(written: scope.written) == scope)
    }
}
