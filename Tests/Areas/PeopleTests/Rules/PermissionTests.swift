import Foundation
import Kernel
import Testing

@testable import People

@Suite("What a seat allows")
struct PermissionTests {
    /// The table of `docs/threats.md`: by permission, the roles that say yes.
    private static func matrix() throws -> [String: [String]] {
        let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../docs/threats.md")
        let rows = try String(contentsOf: docs, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        let head = try #require(rows.first { $0.first == "may" })
        var matrix: [String: [String]] = [:]
        for row in rows where row.count == head.count {
            guard let name = row[0].split(separator: "`").dropFirst().first else { continue }
            matrix[String(name)] = zip(head, row).filter { $1 == "yes" }.map(\.0)
        }
        return matrix
    }

    @Test("Each role may do what its column in the threats says, and nothing else", arguments: Permission.allCases)
    func rows(_ permission: Permission) throws {
        let allowed = Role.allCases.filter { Seat.sample($0).may(permission, on: .sample) }.map(\.words.english)
        #expect(try Self.matrix()[permission.rawValue] == allowed)
    }

    @Test("The threats name no permission that is not there")
    func noOthers() throws {
        #expect(try Set(Self.matrix().keys) == Set(Permission.allCases.map(\.rawValue)))
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
