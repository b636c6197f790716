import Testing
import Wording

@Suite("Which form of a word goes with a number")
struct PluralRuleTests {
    /// As translators' tools write them: English, Polish, Arabic, Turkish, Somali.
    @Test(
        "Each language has its own rule",
        arguments: [
            ("nplurals=2; plural=(n != 1);", [0: 1, 1: 0, 2: 1, 11: 1, 21: 1]),
            (
                "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
                [0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 14: 2, 21: 2, 22: 1, 25: 2, 112: 2, 122: 1]
            ),
            (
                "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
                [0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3, 111: 4]
            ),
            ("nplurals=2; plural=(n > 1);", [0: 0, 1: 0, 2: 1]),
            ("nplurals=2; plural=n != 1;", [0: 1, 1: 0, 5: 1]),
            ("nplurals=1; plural=0;", [0: 0, 1: 0, 100: 0]),
        ]
    )
    func rules(head: String, forms: [Int: Int]) throws {
        let rule = try #require(PluralRule(head))
        for (number, form) in forms { #expect(rule.form(for: number) == form, "\(number)") }
    }

    @Test("Negative numbers take the form of their size; a form that is not there is the last")
    func bounds() throws {
        #expect(try #require(PluralRule("nplurals=2; plural=(n != 1);")).form(for: -1) == 0)
        #expect(try #require(PluralRule("nplurals=2; plural=n;")).form(for: 7) == 1)
        #expect(try #require(PluralRule("nplurals=2; plural=n%0;")).form(for: 7) == 0)
        #expect(try #require(PluralRule("nplurals=2; plural=n;")).form(for: .min) == 1)
    }

    @Test(
        "What is no rule is none",
        arguments: [
            "", "nplurals=2", "nplurals=0; plural=0;", "nplurals=2; plural=", "nplurals=2; plural=n n;",
            "nplurals=2; plural=(n;", "nplurals=2; plural=n ? 1;", "nplurals=x; plural=n;",
            "nplurals=2; plural=exit(1);",
            "nplurals=2; plural=99999999999;",
            "nplurals=2; plural=\(String(repeating: "(", count: 1000))n",
        ]
    )
    func none(head: String) {
        #expect(PluralRule(head) == nil)
    }
}
