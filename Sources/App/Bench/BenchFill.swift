import ArgumentParser
import Kernel
import Mail
import MailGMime
import People
import Points
import Record
import Storage

/// `heard bench fill`: an area of so many published points, half of them late.
struct BenchFill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "fill", abstract: "Makes an area of many points.")

    @Argument(help: "How many points.") var count: Int
    @OptionGroup var data: DataOption

    /// Points in one transaction.
    private static let inOne = 500

    func run() async throws {
        let install = try await Install.open(data.settings, mayBegin: true)
        guard try await install.make(area: "bench", named: "Bench") else { throw BenchError.isFilled }
        let area = try await install.area("bench")
        try await install.store.write { try BenchGroups.add(to: area, $0) }
        let today = install.world.today
        let reader = MailReader.gmime(now: install.world.now)
        for start in stride(from: 0, to: count, by: Self.inOne) {
            let mails = try (start..<min(start + Self.inOne, count)).map {
                try BenchPoint($0, of: count, today: today).read(reader)
            }
            try await install.store.write { writer in
                let filing = try Filing(into: area, in: writer)
                for mail in mails {
                    let filed = try filing.file(mail)
                    try BenchPoint.sort(try Point.all(of: filed.message, in: writer), by: Party(group: nil), writer)
                }
            }
        }
        let path = try await install.store.write { try BenchPoint.lengthen(in: area, today: today, $0) }
        try await install.sign(area)
        try await install.close()
        Terminal.say(try (["points": .integer(Int64(count)), "page": .string(path)] as JSON).canonicalText())
    }
}

enum BenchError: Error {
    case isFilled
    case noPage
    case notWritten
}

/// The groups and promise of the bench's area.
enum BenchGroups {
    static func add(to area: LocalArea, _ writer: any Writer) throws {
        let groups: [(String, Side, String)] = [
            ("Parents", .families, "parents@one.example"), ("Forum", .families, "forum@two.example"),
            ("SEND service", .services, "send@council.example"), ("Therapies", .services, "team@nhs.example"),
        ]
        for (name, side, address) in groups {
            let mailbox = try GroupAddress.mailbox(typed: address)
            _ = try Group.add(named: name, on: side, at: [mailbox], to: area, in: writer)
        }
        _ = try Promise.set(
            .init(acknowledge: 5, answer: 10),
            for: nil,
            from: Day(number: 10_000),
            document: "Letter of commitment",
            in: area,
            writer
        )
    }
}
