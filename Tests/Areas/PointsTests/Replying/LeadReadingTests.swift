import Kernel
import People
import Testing

@testable import Points

@Suite("What a lead's mail wants done")
struct LeadReadingTests {
    private static let services = [
        ActReading.Service(id: ID(1), name: "SEND service"), ActReading.Service(id: ID(2), name: "School transport"),
    ]

    private func read(_ text: String, points: Int = 1) -> LeadReading {
        LeadReading(text, points: points, services: Self.services)
    }

    @Test(
        "Certain words do what they say",
        arguments: [
            ("Send to SEND service", LeadAct.send(to: ID(1))),
            ("Please send it to School Transport.", .send(to: ID(2))),
            ("send", .send(to: nil)), ("Hi,\n\nSend it on please\n\nThanks\nSam", .send(to: nil)),
            ("Pass this on to school transport, it is theirs", .send(to: ID(2))),
            ("Hold because Ana rings them first", .hold(because: "Hold because Ana rings them first")),
        ]
    )
    func certain(text: String, act: LeadAct) {
        #expect(read(text).acts == [0: act])
        #expect(read(text).unclear.isEmpty)
    }

    @Test(
        "What is not certain is left to a person",
        arguments: [
            "Send it where?", "Do not send this", "Send to the school", "Hold", "Sending it would be wrong",
            "I will ring her",
            "Send it to SEND service or School transport", "Should we send it to SEND service?", "Maybe send it",
            "Keep out",
        ]
    )
    func uncertain(text: String) {
        #expect(read(text).acts.isEmpty)
        #expect(read(text).sender == nil)
        #expect(!read(text).unclear.isEmpty)
    }

    @Test("Numbers say which point is meant, and what is said of whoever wrote is no point's")
    func numbered() {
        let read = read("1. send to SEND service\n2. hold because it is a safeguarding matter", points: 3)
        #expect(read.acts.count == 2)
        #expect(read.acts[0] == .send(to: ID(1)))
        #expect(self.read("Let them in").sender == .letIn)
        #expect(self.read("Keep out because it is a joke").sender == .keepOut(because: "Keep out because it is a joke"))
        #expect(self.read("Let them in\n1. send", points: 2).acts == [0: .send(to: nil)])
    }
}
