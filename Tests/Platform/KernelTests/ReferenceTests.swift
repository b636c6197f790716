import Kernel
import Testing

@Suite("A reference is read as people type it")
struct ReferenceTests {
    @Test(
        "Any case, spaces around it and any zeros before the number are one reference",
        arguments: ["P-2019-0042", "p-2019-42", "  P-2019-0042 ", "P-2019-042  ", "P-2019-000000042"]
    )
    func readings(text: String) {
        #expect(Reference(text) == Reference(.point, year: 2019, number: 42))
    }

    @Test(
        "What is not one is not read",
        arguments: [
            "", "P-2019", "P-2019-", "P-2019-0", "P-2019-0000", "P-19-42", "X-2019-42", "P-0000-42", "P-2019-42-1",
            "P–2019–42", "P 2019 42", "P-2019--42", "P-2019-4x", "P-2019-1234567890", "P--2019-42", "P-2O19-42",
            "           P-2019-42",
        ]
    )
    func refusals(text: String) { #expect(Reference(text) == nil) }

    @Test("Every kind is written with its letter and four digits or more, and read back")
    func writing() {
        for kind in Reference.Kind.allCases {
            for number in [1, 42, 9999, 10_000, 999_999_999] {
                let reference = Reference(kind, year: 2026, number: number)
                #expect(Reference(reference.description) == reference)
            }
        }
        #expect(Reference(.commitment, year: 2026, number: 7).description == "K-2026-0007")
        #expect(Reference(.meeting, year: 2026, number: 12_345).description == "M-2026-12345")
    }

    @Test("References are in order by kind, year and number, not by how they are written")
    func order() {
        let written = ["P-2019-10000", "P-2019-0009", "C-2026-0001", "P-2018-0500", "K-2019-0001"]
        let sorted = written.compactMap { Reference($0) }.sorted().map(\.description)
        #expect(sorted == ["C-2026-0001", "K-2019-0001", "P-2018-0500", "P-2019-0009", "P-2019-10000"])
    }
}
