import ArgumentParser
import Foundation
import Glibc
import Mail
import MailGMime

/// `heard bench parse`: mails parsed, their charsets decoded, and each written durably by itself; nothing else.
struct BenchParse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Counts mails parsed and written a second."
    )

    @Argument(help: "A folder of mails.") var folder: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let mails = try BenchMails.all(in: folder)
        let path = "\(data.settings.data)/written"
        let file = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        guard file >= 0 else { throw BenchError.notWritten }
        defer { close(file) }
        let time = try ContinuousClock().measure {
            for mail in mails {
                let content = try BenchMails.bytes(of: mail)
                try MailTools.gmime().parseAndDecode(content)
                guard write(file, content, content.count) == content.count, fdatasync(file) == 0 else {
                    throw BenchError.notWritten
                }
            }
        }
        Terminal.say("{\"mails\":\(mails.count),\"written_per_second\":\(Double(mails.count) / (time / .seconds(1)))}")
    }
}

/// The mails of a folder, as both sides of a measurement read them.
enum BenchMails {
    static func all(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
    }

    static func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
}

extension MailTools {
    /// Takes a mail apart and decodes the text of its parts, as far as any reading of it must.
    func parseAndDecode(_ bytes: [UInt8]) throws {
        let source = try parse(bytes)
        for part in source.parts {
            if case .text(let bytes) = part.body { _ = convert(part.label.charset ?? "utf-8", bytes) }
        }
    }
}
