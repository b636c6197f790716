import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Secret addresses that mail is answered at")
struct ReplyAddressTests {
    @Test("An address survives retyping: capitals, l for 1, o for 0", arguments: TestEngine.allCases)
    func retyped(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say()
            let address = try await kit.address(to: said.message)
            let local = try await kit.store.write { try address.make(in: $0) }
            #expect(local.hasPrefix("r+"))
            #expect(local.utf8.count <= 64)
            let tail = local.dropFirst(2)
            let typed = [
                local, local.uppercased(), "R+\(tail.replacing("1", with: "l").replacing("0", with: "O"))",
                "r+\(tail.replacing("1", with: "I"))",
            ]
            for text in typed {
                #expect(try await kit.store.read { try ReplyAddress.find(text, in: $0) } == address)
            }
            #expect(try await kit.store.read { try ReplyAddress.find("r+\(tail.dropLast())", in: $0) } == nil)
            #expect(try await kit.store.read { try ReplyAddress.find(String(tail), in: $0) } == nil)
        }
    }

    @Test("Mail finds its area by reply address, the area's own, a group's mailbox, or the only area there is")
    func places() async throws {
        try await PointsKit.with { kit in
            let said = try await kit.say()
            let address = try await kit.address(to: said.message)
            let local = try await kit.store.write { try address.make(in: $0) }
            func place(_ recipient: String, at domain: String? = "heard.example") async throws -> MailPlace? {
                try await kit.store.read { try MailPlace.find(recipient, at: domain, in: $0) }
            }
            #expect(try await place("\(local)@heard.example") == MailPlace(kit.area, reply: address))
            #expect(try await place("\(local.uppercased())@HEARD.example")?.reply == address)
            #expect(try await place("\(local)@elsewhere.example") == nil)
            #expect(try await place("marlow-heath+x@heard.example") == MailPlace(kit.area))
            #expect(try await place("send@council.example") == MailPlace(kit.area))
            #expect(try await place("anything@heard.example") == MailPlace(kit.area))
            #expect(try await place("anything@elsewhere.example") == nil)
            #expect(try await place("anything@elsewhere.example", at: nil) == MailPlace(kit.area))
            let keys = kit.keys
            _ = try await kit.store.write { try PointsKit.makeArea("other-town", "Other Town", keys, in: $0) }
            #expect(try await place("anything@heard.example") == nil)
            #expect(try await place("other-town@heard.example")?.area.slug == "other-town")
        }
    }
}
