import Kernel
import Testing

@testable import People

@Suite("Recognition by the other side")
struct RecognitionTests {
    private let lead = Seat.sample(.forumLead)
    private let serviceLead = Seat.sample(.serviceLead, id: 2)

    private func asked(_ group: Group = .forum, _ state: Recognition.State = .asked) -> Recognition {
        Recognition(
            id: ID(8),
            group: group.id,
            askedBy: group.id,
            askedOn: .sample,
            askedDocument: "Letter",
            state: state
        )
    }

    private func give(
        _ recognition: Recognition,
        _ seat: Seat,
        of giving: Group,
        to group: Group = .forum,
        from day: Day = .sample,
        others: [Recognition] = []
    ) throws(PeopleError) -> GroupRecognised {
        try recognition.give(
            by: seat,
            of: giving,
            to: group,
            document: " Memorandum ",
            from: day,
            today: .sample,
            others: others
        )
    }

    @Test("Families and services recognise each other, either recognises young people's groups")
    func sides() {
        let allowed = Side.allCases.flatMap { giver in Side.allCases.map { giver.recognises($0) ? "x" : "." } }.joined()
        #expect(allowed == ".xx" + "x.x" + "...")
    }

    @Test("A group's own side asks, naming a document")
    func asking() throws {
        let event = try Recognition.ask(
            for: .kites,
            by: lead,
            of: .forum,
            document: " Letter of commitment ",
            on: .sample,
            earlier: []
        )
        #expect(event.group == Group.kites.id && event.by.group == Group.forum.id)
        #expect(event.document == "Letter of commitment")
    }

    @Test("Nobody asks for the other side, from another group's seat, without the role, or twice")
    func notAsking() {
        let ask = { (group: Group, seat: Seat, from: Group, earlier: [Recognition]) throws(PeopleError) in
            try Recognition.ask(for: group, by: seat, of: from, document: "Letter", on: .sample, earlier: earlier)
        }
        let refusals: [(Group, Seat, Group)] = [
            (.forum, serviceLead, .council), (.forum, lead, .kites), (.forum, Seat.sample(.member), .forum),
            (.forum, Seat.sample(.forumLead, .topics(["Transport"])), .forum),
        ]
        for (group, seat, from) in refusals {
            #expect(throws: PeopleError.notAllowed(.askRecognition)) { try ask(group, seat, from, []) }
        }
        #expect(throws: PeopleError.recognitionAskedAlready) { try ask(.forum, lead, .forum, [asked()]) }
        #expect(throws: PeopleError.noDocument) {
            try Recognition.ask(for: .forum, by: lead, of: .forum, document: " ", on: .sample, earlier: [])
        }
    }

    @Test("A lead of the other side gives it, from a day no later than today")
    func giving() throws {
        let event = try give(asked(), serviceLead, of: .council, from: .sample + -30)
        #expect(event.from == .sample + -30 && event.on == .sample && event.document == "Memorandum")
        #expect(event.by.group == Group.council.id)
        #expect(throws: PeopleError.dayToCome) { try give(asked(), serviceLead, of: .council, from: .sample + 1) }
    }

    @Test("Nobody gives it to their own side, without leading, or for a group they are not of")
    func notGiving() {
        let refusals: [(Seat, Group)] = [
            (Seat.sample(.forumLead, id: 5, in: .kites), .kites), (lead, .forum), (Seat.sample(.officer), .council),
            (serviceLead, .kites), (Seat.sample(.supportingAdult), .youth), (Seat.sample(.youngPerson), .youth),
        ]
        for (seat, group) in refusals {
            #expect(throws: PeopleError.notAllowed(.confirmRecognition)) { try give(asked(), seat, of: group) }
        }
    }

    @Test("It is given once, for the group it was asked for, and by one group once")
    func once() {
        let given = Recognition.State.given(by: Group.council.id, on: .sample, document: "Letter")
        #expect(throws: PeopleError.noRecognitionAsked) { try give(asked(.forum, given), serviceLead, of: .council) }
        #expect(throws: PeopleError.noRecognitionAsked) {
            try give(asked(), serviceLead, of: .council, to: .kites)
        }
        #expect(throws: PeopleError.recognisedAlready) {
            try give(asked(), serviceLead, of: .council, others: [asked(.forum, given)])
        }
    }
}
