import Kernel
import Testing

@testable import People

@Suite("Who may change a group's seats")
struct MembershipTests {
    private let lead = Seat.sample(.forumLead, id: 1)
    private let second = Seat.sample(.forumLead, id: 2)
    private let member = Seat.sample(.member, id: 3)
    private let open = Mandate(kept: .everything, from: .sample, until: nil)

    private func forum(_ seats: Seat...) -> Membership { Membership(.forum, seats: seats) }

    @Test("The last lead cannot leave, nor become something else, nor get a day on which nobody leads")
    func lastLead() throws {
        let group = forum(lead, member)
        #expect(throws: PeopleError.lastLead) { try group.leave(lead, on: .sample, by: .seat(lead)) }
        #expect(throws: PeopleError.lastLead) {
            try group.change(lead, to: .member, open, on: .sample, by: .seat(lead))
        }
        let topics = Mandate(kept: .topics(["Transport"]), from: .sample, until: nil)
        #expect(throws: PeopleError.lastLead) {
            try group.change(lead, to: .forumLead, topics, on: .sample, by: .seat(lead))
        }
        let tomorrow = Mandate(kept: .everything, from: .sample + 1, until: nil)
        #expect(throws: PeopleError.lastLead) {
            try group.change(lead, to: .forumLead, tomorrow, on: .sample, by: .host)
        }
        #expect(try group.change(lead, to: .forumLead, open, on: .sample, by: .seat(lead)).seat == lead.id)
    }

    @Test("With a second lead the first can leave; one whose mandate is over does not count")
    func secondLead() throws {
        #expect(try forum(lead, second).leave(lead, on: .sample, by: .seat(lead)).seat == lead.id)
        let over = Mandate(kept: .everything, from: .sample + -9, until: .sample + -1)
        let gone = Seat.sample(.forumLead, mandate: over, id: 4)
        #expect(throws: PeopleError.lastLead) { try forum(lead, gone).leave(lead, on: .sample, by: .seat(lead)) }
        #expect(try forum(lead, gone).leave(gone, on: .sample, by: .seat(lead)).seat == gone.id)
    }

    @Test("A member leaves by themselves or by a lead's hand, not by another member's")
    func members() throws {
        let other = Seat.sample(.member, id: 5)
        let group = forum(lead, member, other)
        #expect(try group.leave(member, on: .sample, by: .seat(member)).by.group == Group.forum.id)
        #expect(try group.leave(member, on: .sample, by: .seat(lead)).seat == member.id)
        #expect(throws: PeopleError.notAllowed(.changeMembers)) {
            try group.leave(member, on: .sample, by: .seat(other))
        }
        #expect(throws: PeopleError.notAllowed(.changeMembers)) {
            try group.change(member, to: .forumLead, open, on: .sample, by: .seat(member))
        }
    }

    @Test("A lead of another group, or one whose mandate is over, changes nothing here")
    func strangers() {
        let group = forum(lead, member)
        let stranger = Seat.sample(.forumLead, id: 9, in: .kites)
        let over = Seat.sample(.forumLead, mandate: Mandate(kept: .everything, from: .sample + -9, until: .sample + -1))
        for seat in [stranger, over] {
            #expect(throws: PeopleError.notAllowed(.changeMembers)) {
                try group.leave(member, on: .sample, by: .seat(seat))
            }
            #expect(throws: PeopleError.notAllowed(.invite)) {
                try group.mayInvite(as: .member, by: .seat(seat), on: .sample)
            }
        }
    }

    @Test("A role belongs to its side, and a person sits in a group once")
    func roles() throws {
        let group = forum(lead)
        #expect(throws: PeopleError.roleOfAnotherSide(.officer)) {
            try group.mayInvite(as: .officer, by: .seat(lead), on: .sample)
        }
        #expect(throws: PeopleError.roleOfAnotherSide(.director)) {
            try group.join(.sample(7), as: .director, open, on: .sample, by: .seat(lead))
        }
        #expect(throws: PeopleError.roleOfAnotherSide(.youngPerson)) {
            try group.change(lead, to: .youngPerson, open, on: .sample, by: .seat(lead))
        }
        #expect(throws: PeopleError.memberAlready) {
            try group.join(.sample(1), as: .member, open, on: .sample, by: .seat(lead))
        }
        #expect(
            try group.join(.sample(7), as: .member, open, on: .sample, by: .seat(lead)).holder?.name == "Amina Rowe"
        )
    }

    @Test("A seat that is not the group's, or was left, is not there to change")
    func notThere() {
        #expect(throws: PeopleError.noSuchMember) { try forum(lead).leave(member, on: .sample, by: .seat(member)) }
        #expect(throws: PeopleError.noSuchMember) {
            try forum(lead).change(member, to: .member, open, on: .sample, by: .seat(lead))
        }
    }
}
