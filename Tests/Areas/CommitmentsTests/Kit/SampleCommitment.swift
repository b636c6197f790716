import Kernel
import People
import Safety
import WorkingDays

@testable import Commitments

/// One commitment of Monday 18 November 2019, for Friday 29 November, for rules that need no store.
enum SampleCommitment {
    static let forum = ID<Group>(1)
    static let send = ID<Group>(2)
    static let kites = ID<Group>(3)
    static let service = Party(group: send, name: "Sam Sample")
    static let families = Party(group: forum, name: "Pat Example")
    static let calendar = HolidayCalendar.bundled(.englandAndWales)
    static let day = Day.on("2019-11-20")

    static func promised(
        askedBy groups: [ID<Group>?] = [forum],
        seenBy visibility: Visibility = .everyoneWithoutName
    ) -> Commitment {
        let origins = groups.enumerated().map { number, group in
            CommitmentOrigin(
                Reference(.point, year: 2019, number: number + 1),
                askedBy: group,
                seenBy: visibility,
                topic: nil
            )
        }
        return Commitment(
            id: ID(1),
            area: ID(1),
            reference: Reference(.commitment, year: 2019, number: 1),
            ownedBy: send,
            what: "We will publish the minutes.",
            askedOn: nil,
            promisedOn: .on("2019-11-18"),
            promisedTo: nil,
            firstDueOn: .on("2019-11-29"),
            dueOn: .on("2019-11-29"),
            state: .promised,
            visibility: visibility,
            origins: origins
        )
    }
}

extension Commitment {
    /// The commitment after an event.
    func after(_ event: some CommitmentEvent) -> Commitment {
        var commitment = self
        event.change(&commitment)
        return commitment
    }

    func saidDone(on day: Day = SampleCommitment.day) throws -> Commitment {
        after(try sayDone(shownBy: "They are on our site.", by: SampleCommitment.service, on: day))
    }
}

extension Day {
    /// A day as a test writes it; the first of all days where it is none, which no expectation names.
    static func on(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
