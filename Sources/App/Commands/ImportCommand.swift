import ArgumentParser
import Kernel
import Mail
import MailGMime
import Points
import Record
import Safety
import Synchronization

/// `heard import`: what comes from elsewhere.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in what comes from elsewhere.",
        subcommands: [ImportMail.self]
    )
}

/// `heard import mail`.
struct ImportMail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Brings in mails: .eml, .mbox, maildir, or folders of them.",
        discussion: "Example: heard import mail ~/Mail/council --area marlow-heath"
    )

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "PATH")) var paths: [String]
    @Flag(help: "The words may be read by everyone: they are public already.") var publish = false
    @Flag(help: "A line of JSON for each mail, as soon as it is durable.") var json = false
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        let local = try await install.area(area.area)
        let reader = MailReader.gmime(html: .besideProgram, now: install.world.now)
        let feed = MailFeed(paths, reader: reader) { Terminal.complain($0) }
        let work = MailImport(
            install: install,
            area: local,
            reader: reader,
            visibility: publish ? .everyoneWithoutName : .forumAndService
        )
        let tally = Mutex(Tally())
        let json = json
        try await work.run(feed) { mail in
            let count = tally.withLock { $0.add(mail) }
            if json { Terminal.say((try? mail.json.canonicalText()) ?? "") }
            if !json, count.isMultiple(of: 50) { Terminal.progress("\(count) mails…") }
        }
        Terminal.progress("")
        try await install.sign(local)
        try await install.close()
        let result = tally.withLock { $0 }
        for line in result.failed { Terminal.complain(line) }
        if !json { Terminal.say(result.summary) }
        if !result.failed.isEmpty { throw Status.no }
    }
}

/// What an import has done so far.
private struct Tally {
    private var kept = 0
    private var held: [String] = []
    private var duplicates = 0
    private var points = 0
    private var threads: Set<ID<MessageThread>> = []
    private(set) var failed: [String] = []

    /// - Returns: how many mails there were so far.
    mutating func add(_ mail: ImportedMail) -> Int {
        let place = mail.offset > 0 ? "\(mail.file) at \(mail.offset)" : mail.file
        switch mail.status {
        case .kept: kept += 1
        case .held: held.append("  held: \(place): \(mail.reason ?? "")")
        case .duplicate: duplicates += 1
        case .failed: failed.append("failed: \(place): \(mail.reason ?? "")")
        }
        if let filed = mail.filed {
            threads.insert(filed.thread)
            if mail.status == .kept { points += filed.points.count }
        }
        return kept + held.count + duplicates + failed.count
    }

    var summary: String {
        let counts = "\(kept) messages kept in \(threads.count) threads, \(points) points, \(duplicates) here already, "
        return ([counts + "\(held.count) held, \(failed.count) failed."] + held).joined(separator: "\n")
    }
}
