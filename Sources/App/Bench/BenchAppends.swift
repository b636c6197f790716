import ArgumentParser
import Foundation
import Kernel
import People
import Record
import Storage
import StorageSQLite

/// `heard bench appends`: entries recorded by many writers, against one bare durable insert per transaction.
struct BenchAppends: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "appends", abstract: "Counts appends a second.")

    @Option(help: "How many writers.") var writers = 32
    @Option(help: "Seconds of each, in three turns.") var seconds = 6.0
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBegin: true)
        try await install.make(area: "bench", named: "Bench")
        let area = try await install.area("bench")
        let bare = try await bareStore()
        var appends: [Double] = []
        var inserts: [Double] = []
        for _ in 0..<3 {
            inserts.append(try await rate(writers: 1) { _ = try await bare.write { try $0.run(insertion) } })
            appends.append(
                try await rate(writers: writers) {
                    _ = try await install.store.record(BenchNoted(), in: area.log, chance: install.world)
                }
            )
        }
        try await bare.close()
        try await install.sign(area)
        try await install.close()
        Terminal.say("{\"appends_per_second\":\(appends.max() ?? 0),\"bare_inserts_per_second\":\(inserts.max() ?? 0)}")
    }

    private var insertion: SQL { "INSERT INTO bare (words) VALUES (\("a row of the size of an entry's words")) " }

    private func bareStore() async throws -> Store {
        let path = URL(fileURLWithPath: data.settings.data).appending(path: "bare.sqlite").path
        let store = Store(try SQLiteEngine(path: path, world: .real))
        try await store.migrate([Migration("2026-11-22 bare", "CREATE TABLE bare (words TEXT NOT NULL);")])
        return store
    }

    /// How often a second the work is done, by so many at once.
    private func rate(writers: Int, _ work: @escaping @Sendable () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(seconds / 3))
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<writers {
                group.addTask {
                    var done = 0
                    while ContinuousClock().now < end {
                        try await work()
                        done += 1
                    }
                    return done
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / (start.duration(to: clock.now) / .seconds(1))
    }
}

/// An entry of the usual parts that changes no table.
private struct BenchNoted: Event {
    static let kind = "bench.noted"

    init() {}

    init(_ entry: RecordedEntry) {}

    var entry: Entry {
        Entry(
            kind: Self.kind,
            who: ["name": "Somebody"],
            words: ["words": "When will somebody answer us about transport?"],
            facts: ["on": "2026-11-22", "owed_by": "123456", "answer_due": "2026-12-04"]
        )
    }

    func apply(_ recorded: RecordedEntry, in writer: any Writer) {}
}
