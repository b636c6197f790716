import ArgumentParser
import Complaints
import Foundation
import Kernel
import Papers
import People
import Storage

/// `heard complaint`: what is made of a complaint.
struct ComplaintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint",
        abstract: "Works with a complaint.",
        discussion: "Example: heard complaint bundle C-2019-0001 --out bundle.pdf",
        subcommands: [ComplaintBundleCommand.self]
    )
}

/// `heard complaint bundle`: the letter with everything that belongs to it, as one PDF.
struct ComplaintBundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Writes a complaint with its appendices as one PDF.",
        discussion: "Example: heard complaint bundle C-2019-0001 --out bundle.pdf"
    )

    @Argument(help: ArgumentHelp("The complaint's reference.", valueName: "REF")) var reference: String
    @Option(help: ArgumentHelp("The file to write.", valueName: "FILE")) var out: String
    @Flag(help: "The copy for everyone, with what must not be known taken out.") var redacted = false
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBeDemo: true)
        let local = try await install.area(area.area)
        guard let reference = Reference(reference) else { throw ComplaintError.noSuchComplaint(self.reference) }
        let (files, today) = (Areas.files(of: install), install.world.today)
        let folder = try await install.store.read { reader in
            try ComplaintFolder(reference, in: local, asOf: today, files: files, reader)
        }
        if let frozen = try sent(folder, install.originals) {
            try Data(frozen).write(to: URL(fileURLWithPath: out), options: .atomic)
            Terminal.say("\(out): as it was sent.")
        } else {
            let made = try await install.papers.pdf(
                folder.order(isRedacted: redacted, to: out, files: files)
            )
            for outcome in made.files where outcome.refusal != nil {
                Terminal.complain("\(outcome.name) is named and not shown: \(outcome.refusal?.rawValue ?? "")")
            }
            Terminal.say("\(out): \(made.pages) pages.")
        }
        try await install.close()
    }

    /// The file that was sent or made public, where there is one and it is whole.
    private func sent(_ folder: ComplaintFolder, _ originals: Originals) throws -> [UInt8]? {
        let kind: SentPaper.Kind = redacted ? .redacted : .bundle
        let papers = folder.sent.filter { $0.kind == kind }
        guard papers.count == 1 else { return nil }
        return try originals.read(papers[0].sha256)
    }
}
