import HeardTesting
import Kernel
import Record
import Storage
import Testing

@testable import People

/// Each test's record is read again at its end, with every row that follows from it.
@Suite("Members on the record")
struct MemberTests {
    @Test("Who joined, changed and left stands in entries, names apart from facts", arguments: TestEngine.allCases)
    func story(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let member = try await kit.seat("Ben Cole", in: forum, as: .member, .topics(["Transport"]))
            let until = try Mandate(.topics(["Health", "Transport"]), from: .sample, until: .sample + 90)
            try await kit.record(
                kit.membership(forum).change(member, to: .member, until, on: .sample, by: .seat(lead))
            )
            #expect(try await kit.seats(in: forum).last?.mandate == until)
            try await kit.record(kit.membership(forum).leave(member, on: .sample + 1, by: .seat(lead)))
            #expect(try await kit.seats(in: forum).map(\.id) == [lead.id])
            let left = try await kit.store.read { try Seat.find(member.id, in: $0) }
            #expect(left?.standing == .left(on: .sample + 1))
            let entries = try await kit.entries().filter { $0.kind.hasPrefix("member.") }
            #expect(entries.map(\.kind) == ["member.joined", "member.joined", "member.changed", "member.left"])
            #expect(entries.allSatisfy { $0.references.isEmpty })
            for entry in entries {
                let facts = try #require(entry.facts).canonicalText()
                #expect(!facts.contains("Ben") && !facts.contains("home.example") && !facts.contains("person"))
            }
        }
    }

    @Test("Who left may join again; nobody sits twice in one group", arguments: TestEngine.allCases)
    func again(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let seat = try await kit.seat("Ben Cole", in: forum, as: .member)
            await #expect(throws: PeopleError.memberAlready) {
                try await kit.seat("Ben Cole", in: forum, as: .forumLead)
            }
            let ben = try await kit.person("Ben Cole")
            let twice = MemberJoined(ben, to: forum.id, as: .member, seat.mandate, on: .sample, by: .host)
            await #expect(throws: StorageError.self) { try await kit.record(twice) }
            try await kit.record(kit.membership(forum).leave(seat, on: .sample, by: .seat(seat)))
            let next = try await kit.seat("Ben Cole", in: forum, as: .forumLead)
            #expect(next.id != seat.id)
            let all = try await kit.store.read { try Seat.all(of: ben.id, in: $0) }
            #expect(all.map(\.id) == [next.id, seat.id])
        }
    }

    @Test("A name that is erased leaves the seat, its role and its days", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let seat = try await kit.seat("Ben Cole", in: forum, as: .member)
            let session = try await kit.signIn("ben.cole@home.example")
            let entry = try #require(try await kit.entries().first { $0.kind == MemberJoined.kind })
            let area = kit.area
            try await kit.store.write {
                try $0.erase(
                    [.who],
                    of: entry.position,
                    in: area.log,
                    ground: "the person asked",
                    post: "forum lead",
                    kinds: PeopleKit.kinds
                )
            }
            let found = try #require(try await kit.seats(in: forum).first)
            #expect(found.holder == nil && found.role == .member && found.id == seat.id)
            #expect(try await kit.signedIn(session)?.seats == [], "the seat is nobody's any more")
        }
    }

    @Test("Recognition is asked by one side and given by the other, each an entry", arguments: TestEngine.allCases)
    func recognised(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let council = try await kit.add("Council")
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let director = try await kit.seat("Dee Marsh", in: council, as: .director)
            try await kit.record(
                Recognition.ask(
                    for: forum,
                    by: lead,
                    of: forum,
                    document: "Letter of commitment",
                    on: .sample,
                    earlier: []
                )
            )
            let area = kit.area
            let waiting = try await kit.store.read { try Recognition.waiting(in: area.id, $0) }
            let asked = try #require(waiting.first)
            #expect(asked.askedDocument == "Letter of commitment" && asked.state == .asked && waiting.count == 1)
            try await kit.record(
                asked.give(
                    by: director,
                    of: council,
                    to: forum,
                    document: "Memorandum",
                    from: .sample + -7,
                    today: .sample,
                    others: waiting
                )
            )
            let given = Recognition.State.given(by: council.id, on: .sample + -7, document: "Memorandum")
            #expect(try await kit.store.read { try Recognition.all(of: forum.id, in: $0) }.map(\.state) == [given])
            #expect(try await kit.store.read { try Recognition.waiting(in: area.id, $0) } == [])
            try await kit.eraseWords(of: GroupRecognised.kind)
            try await kit.eraseWords(of: RecognitionAsked.kind)
            let bare = try await kit.store.read { try Recognition.find(asked.id, in: $0) }
            #expect(bare?.state == .given(by: council.id, on: .sample + -7, document: nil))
            #expect(bare?.askedDocument == nil)
        }
    }

    @Test("A group's inbox is set by its lead, known as its address, and can be erased", arguments: TestEngine.allCases)
    func inbox(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            try await kit.add("Council", mailboxes: ["send@council.example"])
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let member = try await kit.seat("Ben Cole", in: forum, as: .member)
            let area = kit.area
            let set = { (address: String, seat: Seat) in
                try await kit.store.write { try forum.setInbox(to: address, by: .seat(seat), area: area, in: $0) }
            }
            await #expect(throws: PeopleError.notAllowed(.setInbox)) { try await set("a@pta.example", member) }
            await #expect(throws: PeopleError.addressTaken("send@council.example", by: "Council")) {
                try await set("send@council.example", lead)
            }
            try await set("First@pta.example", lead)
            try await set("hello@pta.example", lead)
            let size = try await kit.entries().count
            try await set("hello@pta.example", lead)
            #expect(try await kit.entries().count == size, "said twice, it is said once")
            #expect(try await kit.store.read { try forum.inbox(in: $0) } == "hello@pta.example")
            #expect(try await kit.addresses().group(of: "first@pta.example") == forum.id)
            try await kit.erase(.who, of: GroupInboxSet.kind)
            #expect(try await kit.store.read { try forum.inbox(in: $0) } == "hello@pta.example", "the first was erased")
            let last = try #require(try await kit.entries().last { $0.kind == GroupInboxSet.kind })
            try await kit.erase(.who, at: last.position)
            #expect(try await kit.store.read { try forum.inbox(in: $0) } == nil)
        }
    }
}

extension PeopleKit {
    func erase(_ part: Part, at position: Int64) async throws {
        let area = area
        try await store.write {
            try $0.erase([part], of: position, in: area.log, ground: "asked", post: "lead", kinds: PeopleKit.kinds)
        }
    }

    /// Erases a part of the first entry of a kind.
    func erase(_ part: Part, of kind: String) async throws {
        let entry = try #require(try await entries().first { $0.kind == kind })
        try await erase(part, at: entry.position)
    }

    func eraseWords(of kind: String) async throws { try await erase(.words, of: kind) }
}
