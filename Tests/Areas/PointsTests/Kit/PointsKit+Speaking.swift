import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

extension PointsKit {
    /// The lead of the forum, and a second one.
    var lead: Party { Party(group: forum, name: "Pat Example") }
    var moderator: Moderator { Moderator(lead, person: "1") }
    var otherModerator: Moderator { Moderator(Party(group: forum, name: "Robin Other"), person: "2") }

    /// Says something as a page does: a draft, then sent under its secret.
    @discardableResult
    func say(
        _ questions: [String] = ["When will the drawbridge be mended?"],
        seenBy visibility: Visibility = .forumAndService,
        by party: Party = Party(group: nil),
        writtenDownBy writer: ID<Group>? = nil,
        once secret: AddressSecret? = nil,
        _ change: @Sendable (inout Draft) -> Void = { _ in }
    ) async throws -> Speaking.Said {
        var draft = Draft()
        draft.questions = questions
        draft.chosen = visibility
        change(&draft)
        let (area, typed) = (area, draft)
        return try await store.write { store in
            let spoken = try typed.spoken(by: party, writtenDownBy: writer, asOf: store.world.today)
            return try Speaking(into: area, in: store).say(spoken, once: secret ?? AddressSecret(store.world))
        }
    }

    /// Does something as the forum's lead.
    func triage<Answer: Sendable>(_ work: @escaping @Sendable (Triage) throws -> Answer) async throws -> Answer {
        let (area, lead) = (area, lead)
        return try await store.write { try work(Triage(of: area, by: lead, in: $0)) }
    }

    func message(_ id: ID<Message>) async throws -> Message {
        try #require(try await store.read { try Message.find(id, in: $0) })
    }

    func found(_ words: String) async throws -> Int {
        let area = area
        return try await store.read {
            try $0.found(words, in: "point", area: area.id.number, before: nil, limit: 50).count
        }
    }

    func counts() async throws -> DeskCounts {
        let (area, sight) = (area, ForumSight(of: forum))
        return try await store.read { try DeskCounts(of: area.id, sight, asOf: $0.today(area), in: $0) }
    }
}

extension Reader {
    /// The day of the last entry: the tests' clock, as the store knows it.
    fileprivate func today(_ area: LocalArea) throws -> Day {
        let log = try Log.find(area.log, in: self)
        return try RecordedEntry.at(log.size - 1, of: area.log, in: self)?.at.dayInLondon ?? .on("2019-11-21")
    }
}
