import ArgumentParser
import Foundation
import Record

/// `heard verify`: checks receipts, and folders of originals, without a network or a database.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks receipts and folders of originals, offline, and names what is false.",
        discussion: """
            Of a folder of originals, whole or as the .zip it came in, every file that is altered, missing or added is named.
            Example: heard verify question.heard --key heard.example/marlow-heath+1a2b3c4d+AT…
            Example: heard verify C-2019-0001-originals.zip
            """
    )

    @Argument(help: ArgumentHelp("Receipts, and folders of originals.", valueName: "FILE")) var files: [String]
    @Option(help: ArgumentHelp("The record's key, as you were given it.", valueName: "VKEY")) var key: String?

    func validate() throws {
        if let key, VerifierKey(key) == nil { throw ValidationError("--key is not a verifier key: name+hash+base64.") }
        if files.isEmpty { throw ValidationError("Name a receipt, or a folder of originals.") }
    }

    func run() throws {
        var areAllTrue = true
        for file in files {
            let verdict = check(file)
            areAllTrue = areAllTrue && verdict.isTrue
            Terminal.say("\(file): \(verdict.words)")
        }
        if !areAllTrue { throw Status.no }
    }

    private func check(_ file: String) -> (isTrue: Bool, words: String) {
        do {
            if let folder = try OriginalsFolder(at: file) {
                let verdict = OriginalsVerdict(of: folder, key: key.flatMap { VerifierKey($0) })
                return (verdict.isTrue, verdict.words)
            }
        } catch {
            return (false, VerifyCommand.sentence(of: error))
        }
        return checkReceipt(file)
    }

    private static func sentence(of error: any Error) -> String {
        switch error {
        case OriginalsFolder.Fault.noManifest: "no \(Manifest.fileName) is in it, so nothing of it can be checked."
        case OriginalsFolder.Fault.twice(let name): "FALSE: two files in it have the name \(name)."
        default: "it cannot be read."
        }
    }

    private func checkReceipt(_ file: String) -> (isTrue: Bool, words: String) {
        guard let data = FileManager.default.contents(atPath: file) else { return (false, "it cannot be read.") }
        guard data.count <= 16 << 20, let text = String(validating: data, as: UTF8.self) else {
            return (false, "not a receipt.")
        }
        do {
            let proven = try Receipt.verify(text, forms: Areas.receiptForms, key: key.flatMap { VerifierKey($0) })
            let lines = "\n" + proven.lines.map { "  \($0)" }.joined(separator: "\n")
            return (true, (proven.isKeyGiven ? "true." : proven.doubt) + lines)
        } catch {
            return (false, "FALSE: \(error.description)")
        }
    }
}

extension Receipt.Proven {
    /// What a receipt proves that is checked by the key it brings along.
    fileprivate var doubt: String {
        """
        consistent with the key it carries: \(key.name) \(key.hash); compare it with the one you were given.
          Key: \(key)
        """
    }
}
