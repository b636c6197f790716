import HeardTesting
import Kernel
import Record
import Storage
import Testing

@Suite("The record on every engine")
struct RecordEngineTests {
    @Test("Many writers, erasing, hiding, signing and the whole check", arguments: TestEngine.allCases)
    func wholeLife(_ engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let kit = try await RecordKit(try await open())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...Int64(60) {
                    group.addTask {
                        try await kit.record(NoteMade(number: number, words: "\u{0}é\r\n\(number)", author: "Pat"))
                    }
                }
                try await group.waitForAll()
            }
            try await kit.recordNotes(61...300)
            try await kit.recordPrivately(NoteMade(number: 301, words: "I am worried", author: "Sam"))
            try await kit.erase([.who], of: 17)
            try await kit.sign()
            try await kit.check()
            let log = try await kit.current()
            let address = TileAddress(.entries, number: 1, width: 45)
            #expect(try await kit.store.read { try Tiles.bytes(address, of: log.id, in: $0) } != nil)
            let rows = try await kit.checkAll().rows
            #expect(rows == 301)
            try await kit.store.write { try $0.run("UPDATE note SET words = 'other' WHERE id = 20") }
            await #expect(throws: RecordFault.self) { try await kit.checkAll() }
            try await kit.store.close()
        }
    }

    @Test("Two servers that append and sign at once keep one log", arguments: TestEngine.allCases)
    func twoServers(_ engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let kit = try await RecordKit(try await open())
            let other = Store(try await open())
            let log = kit.log
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (store, first) in [(kit.store, Int64(1)), (other, 1001)] {
                    group.addTask {
                        for number in first..<first + 40 {
                            let note = NoteMade(number: number, words: "\(number)", author: nil)
                            try await store.write { try $0.record(note, in: log) }
                            if number.isMultiple(of: 8) { try await Signer(keys: kit.keys).sign(log, in: store) }
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await kit.sign()
            #expect(try await kit.current().size == 80)
            try await kit.check()
            try await kit.checkAll()
            try await other.close()
            try await kit.store.close()
        }
    }

    private struct Regret: Error {}

    @Test("Writers that fail beside others leave the log whole", arguments: TestEngine.allCases)
    func someFail(_ engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let kit = try await RecordKit(try await open())
            let log = kit.log
            let kept = await withTaskGroup(of: Bool.self) { group in
                for number in 1...Int64(90) {
                    group.addTask {
                        let position: Int64? = try? await kit.store.write { writer in
                            let note = NoteMade(number: number, words: "\(number)", author: nil)
                            try writer.record(note, in: log)
                            if number.isMultiple(of: 3) { throw Regret() }
                            let size: Int64? = try writer.row("SELECT size FROM record_log WHERE id = \(log)")?["size"]
                            return size.map { $0 - 1 }
                        }
                        return position != nil
                    }
                }
                return await group.reduce(0) { $1 ? $0 + 1 : $0 }
            }
            #expect(kept == 60)
            #expect(try await kit.current().size == 60)
            try await kit.sign()
            try await kit.check()
            try await kit.checkAll()
            try await kit.store.close()
        }
    }
}
