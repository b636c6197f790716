import Testing

@testable import Children

@Suite("A process that reads what strangers sent")
struct ChildTests {
    private func plan(_ words: String..., memory: UInt64 = 1 << 30) -> ChildPlan {
        var plan = ChildPlan(words, memory: memory, processorSeconds: 5, longestAnswer: 1_000_000)
        plan.patience = 60
        return plan
    }

    @Test("It takes bytes and gives bytes, more than a pipe holds at a time")
    func both() throws {
        let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try plan("/bin/cat").run(on: bytes) == bytes)
        #expect(try plan("/bin/cat").run(on: []) == [])
    }

    @Test("One that takes too long is ended")
    func slow() throws {
        var plan = plan("/bin/sleep", "60")
        plan.patience = 0.2
        let begun = ContinuousClock.now
        #expect(throws: ChildError.tooSlow) { try plan.run(on: []) }
        #expect(ContinuousClock.now - begun < .seconds(5))
    }

    @Test("One that works for too long is ended by its processor time")
    func busy() throws {
        var plan = plan("/bin/sh", "-c", "while :; do :; done")
        plan.processorSeconds = 1
        #expect(throws: ChildError.ended) { try plan.run(on: []) }
    }

    @Test("One that wants more memory than it may have gets none")
    func greedy() throws {
        #expect(throws: ChildError.ended) { try plan("/usr/bin/tail", "/dev/zero", memory: 64 << 20).run(on: []) }
    }

    @Test("One that says more than it may is ended")
    func talkative() throws {
        #expect(throws: ChildError.tooMuch) { try plan("/usr/bin/yes").run(on: []) }
    }

    @Test("It can write no file")
    func writes() throws {
        let said = try plan(
            "/bin/sh",
            "-c",
            "trap '' XFSZ; echo x 2>&1 > /tmp/heard-child-writes; wc -c < /tmp/heard-child-writes; rm /tmp/heard-child-writes"
        )
        .run(on: [])
        #expect(String(decoding: said, as: UTF8.self).hasSuffix("0\n"))
    }

    @Test("It gets nothing of ours: no open file, no environment but its own")
    func bare() throws {
        let files = String(decoding: try plan("/bin/ls", "/proc/self/fd").run(on: []), as: UTF8.self)
        #expect(files.split(separator: "\n") == ["0", "1", "2", "3"], "3 is the folder that ls reads")
        let names = String(decoding: try plan("/usr/bin/env").run(on: []), as: UTF8.self).split(separator: "\n")
            .compactMap { $0.split(separator: "=").first }
        #expect(names.sorted() == ["LC_ALL", "MALLOC_ARENA_MAX"])
    }

    @Test("A program that is not there, or ends badly, is no answer")
    func absent() throws {
        #expect(throws: ChildError.ended) { try plan("/nowhere/at/all").run(on: []) }
        #expect(throws: ChildError.ended) { try plan("/bin/false").run(on: []) }
    }
}
