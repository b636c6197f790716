import Foundation
import HeardTesting
import Testing

/// The built program, run as people run it: in a process of its own, with a data folder that goes with the test.
struct HeardProgram: Sendable {
    let folder: TemporaryFolder

    /// What a run of the program left behind.
    struct Run: Sendable {
        let status: Int32
        let output: String
        let complaint: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// The lines of output as JSON objects.
        var objects: [[String: Any]] {
            lines.compactMap { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] }
        }

        /// The output as a JSON array of objects.
        var array: [[String: Any]]? {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [[String: Any]]
        }
    }

    init() throws { folder = try TemporaryFolder() }

    /// The program is built beside the tests.
    private static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "heard").path
    }()

    static let publicFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Public").path

    var data: String { folder.file("data") }

    /// A process that has not been started, writing to files.
    func process(_ words: [String], in current: String? = nil, output: String, complaint: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = words
        process.currentDirectoryURL = URL(filePath: current ?? folder.path)
        process.environment = ["HEARD_PUBLIC": Self.publicFolder, "PATH": "/usr/bin:/bin", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.file(output)
        process.standardError = try Self.file(complaint)
        return process
    }

    private static func file(_ path: String) throws -> FileHandle {
        try #require(FileManager.default.createFile(atPath: path, contents: nil))
        return try #require(FileHandle(forWritingAtPath: path))
    }

    /// Runs a command on the test's data.
    func run(_ words: String..., in current: String? = nil) throws -> Run {
        try run(words + ["--data", data], in: current)
    }

    /// Runs a command that names its data itself, or needs none.
    func run(_ words: [String], in current: String? = nil) throws -> Run {
        let name = UUID().uuidString
        let (output, complaint) = (folder.file("\(name).out"), folder.file("\(name).err"))
        let process = try process(words, in: current, output: output, complaint: complaint)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            complaint: try String(contentsOfFile: complaint, encoding: .utf8)
        )
    }

    /// Runs a command that must end well.
    @discardableResult
    func done(_ words: String...) throws -> Run {
        let run = try run(words + ["--data", data])
        #expect(run.status == 0, "heard \(words.joined(separator: " ")): \(run.complaint)")
        return run
    }

    /// Makes Marlow Heath with a forum, a service and a promise of 5 and 10 working days.
    static func marlowHeath() throws -> HeardProgram {
        let program = try HeardProgram()
        try program.done("init", "--area", "marlow-heath", "--name", "Marlow Heath")
        try program.done(
            "group",
            "add",
            "--name",
            "Parents Together",
            "--side",
            "families",
            "--address",
            "lead@parents.example"
        )
        try program.done(
            "group",
            "add",
            "--name",
            "SEND service",
            "--side",
            "services",
            "--address",
            "send@council.example",
            "--domain",
            "council.example"
        )
        try program.done(
            "promise",
            "set",
            "--acknowledge",
            "5",
            "--answer",
            "10",
            "--from",
            "2019-01-01",
            "--document",
            "Letter of commitment"
        )
        return program
    }

    /// Writes a file below the test's folder and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = URL(filePath: folder.file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// The record is read again, whole, at the end of every journey.
    func expectWholeRecord() throws {
        let check = try run("record", "check")
        #expect(check.status == 0, "\(check.complaint)")
        #expect(check.output.contains("The record is whole"))
    }
}

/// A mail as a journey writes it.
func mail(
    _ id: String,
    _ words: String,
    on day: String = "Mon, 15 Jul 2019 09:30:00 +0100",
    from: String = "Pat Example <lead@parents.example>",
    to: String = "send@council.example",
    headers: [String] = []
) -> String {
    (headers + [
        "From: \(from)", "To: \(to)", "Date: \(day)", "Message-ID: <\(id)@parents.example>", "Subject: About \(id)", "",
        words, "",
    ]).joined(separator: "\r\n")
}
