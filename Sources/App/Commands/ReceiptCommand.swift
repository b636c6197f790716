import ArgumentParser
import Foundation
import Kernel
import People
import Points
import Record

/// `heard receipt`: a proof of one point that its holder can check offline.
struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Writes the receipt of a point.",
        discussion: "Example: heard receipt P-2019-0042 --out question.heard"
    )

    @Argument(help: ArgumentHelp("The point's reference.", valueName: "REF")) var reference: String
    @Option(help: ArgumentHelp("The file to write.", valueName: "FILE")) var out: String
    @OptionGroup var area: AreaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBeDemo: true)
        let local = try await install.area(area.area)
        guard let reference = Reference(reference) else { throw PointError.noSuchPoint(self.reference) }
        try await install.sign(local)
        let url = install.recordAddress(of: local)
        let text = try await install.store.read { reader in
            try PointReceipt.text(of: reference, in: local, showing: Set(Part.allCases), url: url, reader)
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
        Terminal.say("\(out) proves \(reference). A receipt given away goes on proving what it holds.")
        try await install.close()
    }
}

extension Install {
    /// Where an area's record is served.
    func recordAddress(of area: LocalArea) -> String { "\(settings["HEARD_URL"] ?? "")/\(area.slug)/record" }
}
