import ArgumentParser
import Foundation
import Record

/// `heard verify`: checks receipts without a network or a database.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks receipts, offline, and names the first thing that is false.",
        discussion: "Example: heard verify question.heard --key heard.example/marlow-heath+1a2b3c4d+AT…"
    )

    @Argument(help: ArgumentHelp("Receipts.", valueName: "FILE")) var files: [String]
    @Option(help: ArgumentHelp("The record's key, as you were given it.", valueName: "VKEY")) var key: String?

    func validate() throws {
        if let key, VerifierKey(key) == nil { throw ValidationError("--key is not a verifier key: name+hash+base64.") }
        if files.isEmpty { throw ValidationError("Name a receipt.") }
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
