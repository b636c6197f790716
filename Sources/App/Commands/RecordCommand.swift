import ArgumentParser
import Foundation
import Kernel
import People
import Record

/// `heard record`: the log of an area.
struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "The record nobody can quietly change.",
        subcommands: [Check.self, Export.self, ChangeKey.self]
    )

    /// `heard record check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Reads every leaf, part, tile, table, signature and original; names the first thing that is wrong.",
            discussion: "Example: heard record check"
        )

        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings, mayBeDemo: true)
            if let slug = area.area { _ = try await install.area(slug) }
            let found = try await install.checkRecord()
            Terminal.say(
                """
                The record is whole: \(counted(found.entries, "entry", "entries")) of \
                \(counted(found.logs, "area", "areas")), \(counted(found.originals, "original", "originals")), \
                \(counted(found.rows, "row", "rows")) of tables.
                """
            )
            try await install.close()
        }

        private func counted(_ number: some BinaryInteger, _ one: String, _ more: String) -> String {
            "\(number) \(number == 1 ? one : more)"
        }
    }

    /// `heard record export`.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the log as files that tools of others read: checkpoint, key, tiles.",
            discussion: "Example: heard record export --area marlow-heath --out log"
        )

        @Option(help: ArgumentHelp("The folder to write.", valueName: "DIR")) var out: String
        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings, mayBeDemo: true)
            let local = try await install.area(area.area)
            try await install.sign(local)
            let log = try await install.store.read { try Log.find(local.log, in: $0) }
            guard let note = log.checkpoint, let checkpoint = try? Checkpoint(note: note, by: log.key) else {
                throw InstallError.notSigned
            }
            let folder = URL(fileURLWithPath: out)
            try write(Array("\(log.key)\n".utf8), at: "key", in: folder)
            for address in TileAddress.all(of: checkpoint.size) {
                let bytes = try await install.store.read { try Tiles.bytes(address, of: log.id, in: $0) }
                guard let bytes else { throw RecordError.noSuchEntry(address.number * 256) }
                try write(bytes, at: address.path, in: folder)
            }
            try write(Array(note.utf8), at: "checkpoint", in: folder)
            Terminal.say("\(out) holds the log of \(local.name): \(checkpoint.size) entries.")
            try await install.close()
        }

        private func write(_ bytes: [UInt8], at path: String, in folder: URL) throws {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file, options: .atomic)
        }
    }

    /// `heard record change-key`.
    struct ChangeKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "change-key",
            abstract: "Gives an area's log a new key, by an entry that the old key and the new one have signed.",
            discussion: """
                Do it when somebody may have read the keys folder. Receipts given before stay true and name the old key. \
                Example: heard record change-key --area marlow-heath
                """
        )

        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings, mayBeDemo: true)
            let local = try await install.area(area.area)
            let key = try await KeyChange(keys: install.keys).run(local.log, in: install.store, world: install.world)
            Terminal.say("The record of \(local.name) has a new key. Give it to both sides:\n\(key)")
            try await install.close()
        }
    }
}
