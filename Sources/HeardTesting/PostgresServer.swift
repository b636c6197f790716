import Foundation
import Kernel
import Storage
import StoragePostgres
import Synchronization

/// A PostgreSQL server for the tests of this process: made at the first use, gone when the process ends.
///
/// It listens on no port, only on a socket in its own folder. Needs Debian's package `postgresql`.
package final class PostgresServer: Sendable {
    private let folder: String
    private let made = Counter()
    /// On the server's own schema, to make places with.
    private let store: Store
    // Closed when the process ends, in whatever way: the script below waits for that.
    private let lifeline: FileHandle

    /// The tests' one server.
    ///
    /// - Throws: `PostgresMissing` with what to install, or what the server said when it did not start.
    package static func shared() async throws -> PostgresServer { try await start.value }

    // The one thing that a test process shares: starting takes seconds, a database of one's own does not.
    private static let start = Task.detached { try await PostgresServer() }

    /// An empty place of one's own, and its address: a schema, which is made in a moment; a database takes longer.
    package func makeDatabase() async throws -> String {
        let name = "test_\(made.next())"
        try await store.write { _ = try $0.rows("SELECT make_place(\(name))") }
        return "postgres:///postgres?host=\(folder)&user=postgres&options=-csearch_path%3D\(name)"
            + "&application_name=\(name)"
    }

    /// Ends every connection that was made to an address, as a restart of the server would.
    package func breakConnections(to url: String) async throws {
        let name = String(url.split(separator: "=").last ?? "")
        try await store.write {
            _ = try $0.rows(
                "SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = \(name)"
            )
        }
    }

    /// A schema cannot be named by a bound value.
    private static let makePlace = """
        CREATE FUNCTION make_place(name text) RETURNS bigint LANGUAGE plpgsql
        AS 'BEGIN EXECUTE format(''CREATE SCHEMA %I'', name); RETURN 1; END'
        """

    private init() async throws {
        let programs = try Self.programs()
        folder = "/tmp/heard-pg-\(UUID().uuidString.prefix(8).lowercased())"
        let script = Process()
        script.executableURL = URL(filePath: "/bin/sh")
        script.arguments = ["-c", Self.script, "sh", programs, folder, Self.makePlace]
        let (input, output) = (Pipe(), Pipe())
        script.standardInput = input
        script.standardOutput = output
        lifeline = input.fileHandleForWriting
        _ = fcntl(lifeline.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try script.run()
        var said = Data()
        while !said.contains(UInt8(ascii: "\n")) {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw PostgresMissing("the test's PostgreSQL did not start") }
            said += piece
        }
        guard said.starts(with: Data("ready".utf8)) else {
            throw PostgresMissing(String(decoding: said, as: UTF8.self))
        }
        store = Store(
            try await PostgresEngine(url: "postgres:///postgres?host=\(folder)&user=postgres", world: .counting)
        )
    }

    /// Makes a cluster, starts it, says `ready`, waits for the end of its input, stops it and removes everything.
    ///
    /// As root it hands itself to the user postgres, since the server refuses to run as root. Nothing is synced: what is
    /// tested here is not the server's durability.
    private static let script = """
        programs=$1 folder=$2 functions=$3
        if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=postgres --regid=postgres --clear-groups"; else as=; fi
        trap '' INT TERM HUP
        mkdir -m 700 "$folder" && { [ -z "$as" ] || chown postgres:postgres "$folder"; } || exit 1
        cd "$folder" || exit 1
        $as "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \\
            > "$folder/made" 2>&1 &&
        $as "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start \\
            -o "-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c max_connections=500 -c shared_buffers=32MB" \\
            > /dev/null 2>&1 &&
        "$programs/psql" -h "$folder" -U postgres -X -q -v ON_ERROR_STOP=1 -c "$functions" >> "$folder/made" 2>&1 &&
        echo ready || { cat "$folder/made" "$folder/log" | tr '\\n' ' '; echo; }
        exec > /dev/null 2>&1
        cat > /dev/null
        $as "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop
        cd / && rm -rf "$folder"
        """

    /// The folder of the newest server programs that Debian has installed.
    private static func programs() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        guard let newest = versions.compactMap(Int.init).max(),
            FileManager.default.isExecutableFile(atPath: "\(root)/\(newest)/bin/initdb")
        else { throw PostgresMissing("no PostgreSQL server in \(root): install Debian's package `postgresql`") }
        return "\(root)/\(newest)/bin"
    }
}

/// The tests cannot run without PostgreSQL: it says what to do.
package struct PostgresMissing: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
