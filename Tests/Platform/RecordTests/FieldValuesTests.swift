import Record
import Testing

@Suite("The fields of a part in the making")
struct FieldValuesTests {
    @Test("What is nil is left out; a part of nothing is none")
    func nothing() throws {
        let nobody: String? = nil
        #expect(JSON.facts(["who": nobody, "count": 2]) == ["count": 2])
        #expect(JSON.part(["who": nobody]) == Optional<JSON>.none)
        #expect(JSON.facts(["who": nobody]) == [:])
        #expect(JSON.part([:]) == Optional<JSON>.none)
    }

    @Test("They stand in the order of the canonical form, in whatever order they are written")
    func order() throws {
        #expect(
            try JSON.facts(["b": 1, "a": ["x", "y"], "ab": true]).canonicalText() == #"{"a":["x","y"],"ab":true,"b":1}"#
        )
    }

    @Test("Of two with one name the own counts, though it be nil; a field that is added takes the other's place")
    func own() throws {
        let none: Int? = nil
        let own: FieldValues = ["on": 1, "by": none]
        #expect(JSON.facts(own, over: ["on": 2, "by": 3, "to": 4]) == ["on": 1, "to": 4])
        var fields: FieldValues = ["on": 1]
        fields.add("on", 5)
        fields.add("by", 6)
        #expect(JSON.facts(fields) == ["by": 6, "on": 5])
    }

    @Test("Members out of their order, and one that stands twice, are not the canonical form")
    func canonical() {
        for text in [#"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, "{\"\u{1f600}\":1,\"\u{fb33}\":2,\"\u{20ac}\":3}"] {
            #expect(throws: JSONFault.self, "\(text)") { try JSON(canonical: text) }
        }
    }
}
