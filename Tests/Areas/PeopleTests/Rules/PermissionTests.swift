import Kernel
import Testing

@testable import People

@Suite("What a seat allows")
struct PermissionTests {
    /// Forum lead, member, officer, service lead, director, young person, supporting adult.
    private static let matrix: [Permission: String] = [
        .speakForGroup: "xxxxxxx",
        .judgeAnswers: "xx...xx",
        .triage: "x......",
        .moderate: "x......",
        .seeForumWords: "x.....x",
        .seeSharedWords: "x.xxx.x",
        .answerForService: "..xxx..",
        .invite: "x..xx.x",
        .changeMembers: "x..xx.x",
        .setInbox: "x..xx.x",
        .askRecognition: "x..xx.x",
        .confirmRecognition: "x..xx..",
        .setRules: "x..xx..",
    ]

    @Test("Each role may do what its row says, and nothing else", arguments: Permission.allCases)
    func rows(_ permission: Permission) throws {
        let row = try #require(Self.matrix[permission])
        let allowed = Role.allCases.map { Seat.sample($0).may(permission, on: .sample) ? "x" : "." }.joined()
        #expect(allowed == row)
    }

    @Test("A mandate for topics allows what is about one of them, however it is written", arguments: Role.allCases)
    func topics(_ role: Role) {
        let seat = Seat.sample(role, .topics(["School transport"]))
        for permission in Permission.allCases {
            let isRole = role.permissions.contains(permission)
            #expect(seat.may(permission, about: "school TRANSPORT", on: .sample) == isRole)
            #expect(seat.mayOnSomeTopic(permission, on: .sample) == isRole)
            #expect(!seat.may(permission, about: "Therapies", on: .sample))
            #expect(!seat.may(permission, on: .sample), "what has no topic yet, and the group's own affairs")
        }
    }

    @Test("A mandate allows nothing before its first day and after its last")
    func days() throws {
        let mandate = try Mandate(from: .sample, until: .sample + 2)
        let seat = Seat.sample(.forumLead, mandate: mandate)
        let allowed = (-1...3).map { seat.may(.triage, on: .sample + $0) }
        #expect(allowed == [false, true, true, true, false])
        #expect(seat.leadsGroup(on: .sample) && !seat.leadsGroup(on: .sample + 3))
    }

    @Test("A seat that was left allows nothing", arguments: Role.allCases)
    func left(_ role: Role) {
        let seat = Seat.sample(role, standing: .left(on: .sample + -1))
        #expect(Permission.allCases.allSatisfy { !seat.may($0, on: .sample) && !seat.mayOnSomeTopic($0, on: .sample) })
    }

    @Test("Who has a mandate for one topic does not lead the group")
    func leads() {
        #expect(Seat.sample(.forumLead).leadsGroup(on: .sample))
        #expect(!Seat.sample(.forumLead, .topics(["Transport"])).leadsGroup(on: .sample))
        #expect(!Seat.sample(.member).leadsGroup(on: .sample))
    }

    @Test("Each side has a role that leads, and its roles are its own", arguments: Side.allCases)
    func sides(_ side: Side) {
        #expect(Role.all(on: side).allSatisfy { $0.side == side })
        #expect(side.leadingRole.leads && side.leadingRole.side == side)
    }
}
