import ArgumentParser
import Mail
import MailGMime
import People
import Points
import Record
import Safety

/// `heard bench import`: importing mails, against parsing them and decoding their charsets alone.
struct BenchImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: "Counts mails imported a second.")

    @Argument(help: "A folder of mails.") var folder: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let clock = ContinuousClock()
        var parsed: [Double] = []
        var imported: [Double] = []
        let mails = try BenchMails.all(in: folder)
        var bytes = 0
        for turn in 0..<3 {
            bytes = 0
            let reading = try clock.measure {
                for mail in mails {
                    let content = try BenchMails.bytes(of: mail)
                    bytes += content.count
                    try MailTools.gmime().parseAndDecode(content)
                }
            }
            parsed.append(Double(mails.count) / (reading / .seconds(1)))
            let importing = try await importing(turn)
            imported.append(Double(mails.count) / (importing / .seconds(1)))
        }
        Terminal.say(
            """
            {"mails":\(mails.count),"bytes":\(bytes),"parsed_per_second":\(parsed.max() ?? 0),\
            "imported_per_second":\(imported.max() ?? 0)}
            """
        )
    }

    /// Imports the folder into a data folder of its own.
    private func importing(_ turn: Int) async throws -> Duration {
        let settings = Settings(environment: Settings.environment, data: "\(data.settings.data)/turn-\(turn)")
        let install = try await Install.open(settings, mayBegin: true)
        try await install.make(area: "bench", named: "Bench")
        let area = try await install.area("bench")
        try await install.store.write { try BenchGroups.add(to: area, $0) }
        let reader = MailReader.gmime(html: .besideProgram, now: install.world.now)
        let work = MailImport(install: install, area: area, reader: reader, visibility: .forumAndService)
        let time = try await ContinuousClock().measure {
            try await work.run(MailFeed([folder], reader: reader) { Terminal.complain($0) }) { _ in }
        }
        try await install.close()
        return time
    }
}
