import Kernel
import People
import Testing

@testable import Points

@Suite("What a service's mail asks to be done")
struct ActReadingTests {
    static let health = ActReading.Service(id: ID(7), name: "Health trust")
    static let reading = ActReading(
        today: .on("2026-11-20"),
        services: [health, .init(id: ID(8), name: "School transport")]
    )

    private func act(_ text: String) -> ReplyAct? { Self.reading.act(in: text) }

    @Test(
        "A yes or a no with its reason is an answer",
        arguments: [
            ("Yes, we will publish the minutes.", Answer.Kind.yes), ("yes - the ramp is being built in May", .yes),
            ("Yes. We will do that from January.", .yes), ("Yes we will mend the lift this term", .yes),
            ("YES: all drivers are trained", .yes), ("Yes — from September every school has one", .yes),
            ("No, because there is no money for it this year.", .no), ("no. The law does not let us.", .no),
            ("No – the school decides that, not the council", .no), ("No because the road is private", .no),
            ("Already done: the ramp was mended on 3 May.", .alreadyDone),
            ("This has already been done by the school.", .alreadyDone),
            ("Done - the list went out last week", .alreadyDone),
        ]
    )
    func answers(text: String, kind: Answer.Kind) { #expect(act(text) == .answer(kind, because: text, by: nil)) }

    @Test(
        "What hedges, asks back, or gives no reason is left to a person",
        arguments: [
            "Yes", "No.", "Yes!", "No, sorry", "Yes and no: some schools do", "Yes, but only in some schools",
            "No problem, we will look at it", "No doubt this is hard for you", "No longer a question for us",
            "Yes, if the budget allows it", "Yes, I think we can do that", "Yes, maybe next year we can",
            "No, not yet, we are waiting for the panel", "Yes? Which school do you mean by that?",
            "No, but we will look at other ways", "Yes, however the school must agree", "Yes no matter what",
            "We are not sure what is meant here", "It depends on the school and on the money",
            "The panel met on Tuesday and talked about it at length.", "Not yet", "Not yet, we are still waiting",
            "Not yet, by 1 November 2026, because it is slow", "Done", "Already done", "",
            "Yes, we had your question. No, we have no answer to it.", "Yes this morning no bus came, was that it?",
            "Partly: two schools of five have one",
        ]
    )
    func unclear(text: String) { #expect(act(text) == nil) }

    @Test(
        "Time is asked for with a day and a reason",
        arguments: [
            ("until 5 December because the panel meets on the 3rd", "2026-12-05"),
            ("We need more time until 5th December 2026, as the panel has not met.", "2026-12-05"),
            ("Can we have until Friday 4 December because two of us are ill?", "2026-12-04"),
            ("Please give us until the 12th of January since the school is closed.", "2027-01-12"),
            ("We need until 05/12/2026 because the data come late", "2026-12-05"),
            ("Until December 5 due to staff leave", "2026-12-05"),
            ("until 2026-12-05, because we wait for law", "2026-12-05"),
        ]
    )
    func time(text: String, day: String) { #expect(act(text) == .moreTime(until: .on(day), because: text)) }

    @Test(
        "Time without a day, a reason, or with two days is left to a person",
        arguments: [
            "until 5 December", "We need more time because the panel has not met", "until Friday because of the panel",
            "until 5 or 6 December maybe, because it is hard", "until 5 November 2026 because it is late",
            "until 5 December or until 9 December because we wait", "until Monday 5 December because it is hard",
            "until 31 February because nobody looks", "Yes, until 5 December because the hall is booked",
        ]
    )
    func noTime(text: String) { #expect(act(text) == nil) }

    @Test(
        "Passing on names one service and says why",
        arguments: [
            "Please pass this on to the Health trust because they run the clinic.",
            "Not ours: this is for the health trust, since therapies are theirs.",
            "Passed to Health Trust, because it is about wheelchairs",
        ]
    )
    func passing(text: String) { #expect(act(text) == .passOn(to: Self.health.id, because: text)) }

    @Test(
        "Passing on to nobody known, to two, or without a reason is left to a person",
        arguments: [
            "Please pass this on to the police because they know", "Pass to Health trust", "Not ours.",
            "Pass this on to the Health trust and School transport because both know",
        ]
    )
    func noPassing(text: String) { #expect(act(text) == nil) }

    @Test(
        "A word that they have it is an acknowledgement",
        arguments: [
            "Received, thank you.", "Thank you for your email. We will look into this and reply.",
            "Thanks for your questions, I am looking into it.", "We have received your message.", "Acknowledged.",
            "Got it - thanks",
        ]
    )
    func acknowledges(text: String) { #expect(act(text) == .acknowledge) }

    @Test(
        "A letter that says more than that is none",
        arguments: [
            "Thank you for your email. Which school is this about?",
            "Thank you for your email. The answer will come until 5 December.",
            "Have you received it?", "Thanks", "Best wishes",
        ]
    )
    func noAcknowledgement(text: String) { #expect(act(text) == nil) }
}
