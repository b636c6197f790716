import Kernel
import Testing

@testable import Points

@Suite("A reply to several points")
struct OfficerReadingTests {
    private func read(_ text: String, points: Int = 3) -> OfficerReading {
        OfficerReading(text, points: points, by: ActReadingTests.reading)
    }

    private let yes = "Yes, we will publish them."
    private let no = "No, because there is no money."

    @Test(
        "Numbers say which point is meant, however they are written",
        arguments: [
            "1. Yes, we will publish them.\n2. No, because there is no money.",
            "1) Yes, we will publish them.\n\n2) No, because there is no money.",
            "Dear Pat,\n\n1: Yes, we will publish them.\n2: No, because there is no money.\n\nKind regards\nSam",
            "Q1. Yes, we will publish them.\nQ2. No, because there is no money.",
            "Point 1: Yes, we will publish them.\nPoint 2: No, because there is no money.",
            "(1) Yes, we will publish them.\n(2) No, because there is no money.",
            "Thank you for your questions.\n1. Yes, we will publish them.\n2. No, because there is no money.",
            "1. Yes, we will publish them. 2. No, because there is no money.",
            "  2. No, because there is no money.\n  1. Yes, we will publish them.",
        ]
    )
    func numbered(text: String) {
        let read = read(text)
        #expect(read.acts == [0: .answer(.yes, because: yes, by: nil), 1: .answer(.no, because: no, by: nil)])
        #expect(read.unclear == [])
    }

    @Test(
        "One answer can be given to several numbers",
        arguments: [
            "1 and 3: No, because there is no money.", "1, 3. No, because there is no money.",
            "Points 1 & 3: No, because there is no money.",
        ]
    )
    func together(text: String) {
        let act = ReplyAct.answer(.no, because: no, by: nil)
        #expect(read(text).acts == [0: act, 2: act])
        #expect(read("1-3: \(no)").acts.count == 3)
    }

    @Test("A number of no point, and one that stands twice, are left to a person")
    func stray() {
        #expect(read("4. \(no)").acts.isEmpty)
        #expect(read("4. \(no)").unclear == [no])
        let twice = read("1. \(no)\n1. \(yes)\n2. \(no)")
        #expect(twice.acts == [1: .answer(.no, because: no, by: nil)])
        #expect(twice.unclear == [no, yes])
    }

    @Test("A piece that is not certain does not keep the others back")
    func mixed() {
        let read = read("1. \(yes)\n2. It depends on the school, we must ask them.")
        #expect(read.acts == [0: .answer(.yes, because: yes, by: nil)])
        #expect(read.unclear == ["It depends on the school, we must ask them."])
    }

    @Test("An answer without a number is certain only where one point was asked")
    func alone() {
        #expect(read(no, points: 1).acts == [0: .answer(.no, because: no, by: nil)])
        #expect(read(no, points: 2).acts.isEmpty)
        #expect(read(no, points: 2).unclear == [no])
        #expect(read("All: \(no)", points: 2).acts.count == 2)
        #expect(read("All of these, No, because there is no money.", points: 2).acts.count == 2)
        #expect(read("All in all \(no)", points: 2).acts.isEmpty)
    }

    @Test("Who has the mail or asks for time without a number means all of it")
    func whole() {
        #expect(read("Received, thank you.").acts.values.allSatisfy { $0 == .acknowledge })
        #expect(read("Received, thank you.").acts.count == 3)
        #expect(read("We need until 5 December because two of us are ill.").acts.count == 3)
    }

    @Test("What asks for more before the first number is left to a person")
    func preamble() {
        let read = read("We need until 5 December because two of us are ill.\n1. \(yes)")
        #expect(read.acts.count == 1)
        #expect(read.unclear.count == 1)
    }

    @Test("Figures, times and dates at the beginning of a line are no numbers of points")
    func figures() {
        for text in [
            "1.5 million pounds were spent", "12:30 is the time of the bus", "1990 was long ago", "5 December it is",
        ] {
            #expect(read(text, points: 20).acts.isEmpty)
            #expect(read(text, points: 20).unclear == [text])
        }
    }

    @Test("Nothing at all asks for nothing")
    func nothing() {
        #expect(read("").acts.isEmpty)
        #expect(read("").unclear.isEmpty)
        #expect(read("1. Yes, we will do it all.", points: 0).acts.isEmpty)
    }
}
