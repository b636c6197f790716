import Testing

@testable import Points

@Suite("What a family's mail says of an answer")
struct AskerReadingTests {
    private func read(_ text: String, answered: [Int] = [0], points: Int = 1) -> AskerReading {
        AskerReading(text, answered: answered, points: points)
    }

    @Test(
        "One of the three words at the beginning is a verdict",
        arguments: [
            ("Yes", Verdict.yes, nil), ("Yes, thank you!", .yes, nil), ("yes thanks", .yes, nil),
            ("No. The bus was late again.", .no, "The bus was late again."), ("No", .no, nil),
            ("No\n\nNobody came to the meeting.", .no, "Nobody came to the meeting."),
            ("Partly - the ramp is still missing", .partly, "the ramp is still missing"), ("PARTLY", .partly, nil),
            ("Partly, what about the other school?", .partly, "what about the other school?"),
        ]
    )
    func verdicts(text: String, verdict: Verdict, words: String?) {
        #expect(read(text).verdicts == [0: .init(verdict: verdict, words: words)])
    }

    @Test(
        "What only begins like one is none",
        arguments: [
            "Yes, but when?", "Yes and no", "No problem, thank you", "No worries", "Yes it did not answer me at all",
            "No one came to the meeting", "Yesterday no bus came", "Thank you for the answer", "Partly cloudy",
            "Yes. However the ramp is missing", "Nothing has changed",
        ]
    )
    func none(text: String) {
        #expect(read(text).verdicts.isEmpty)
        #expect(read(text).hasMore)
    }

    @Test("Among several answers a number says which is meant")
    func several() {
        #expect(read("No, it did not.", answered: [0, 1], points: 2).verdicts.isEmpty)
        let said = read("1. yes\n2. no, the ramp is missing", answered: [0, 1], points: 2).verdicts
        #expect(said[0]?.verdict == .yes)
        #expect(said[1] == .init(verdict: .no, words: "the ramp is missing"))
        #expect(read("1. yes", answered: [1], points: 2).verdicts.isEmpty)
    }

    @Test("A question in a paragraph below the verdicts is a question of its own")
    func below() {
        let read = read("1. yes\n2. no, the ramp is missing\n\nWho runs the taxi?", answered: [0, 1], points: 2)
        #expect(read.verdicts[1] == .init(verdict: .no, words: "the ramp is missing"))
        #expect(read.rest == "Who runs the taxi?")
    }

    @Test("A mere thank you needs nobody to read it", arguments: ["Thanks!", "Thank you so much", "Ok, thank you", ""])
    func thanks(text: String) { #expect(AskerReading.isOnlyThanks(text)) }

    @Test(
        "What thanks and says more is read",
        arguments: ["Thanks but it still leaks", "Thank you. When?!", "He waits"]
    )
    func noThanks(text: String) { #expect(!AskerReading.isOnlyThanks(text)) }
}
