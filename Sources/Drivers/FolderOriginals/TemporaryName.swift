import Glibc

/// Names of files that are being written: they say by whom, so that what a writer that is gone has left can be cleared.
///
/// `12345-host-8f3a…`: process, host, chance.
enum TemporaryName {
    /// Older than this, a file is left over whoever wrote it: seconds.
    private static let longest = 86_400

    static func next() -> String {
        "\(getpid())-\(host)-\(String(UInt64.random(in: 0 ... .max), radix: 16))"
    }

    /// Removes what nobody is writing any more.
    static func clearLeftovers(in folder: String) {
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if isLeftOver(name, in: folder) { unlink("\(folder)/\(name)") }
        }
    }

    private static func isLeftOver(_ name: String, in folder: String) -> Bool {
        let parts = name.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let process = pid_t(parts[0]), process > 0 else { return false }
        if parts[1].hasPrefix("\(host)-"), kill(process, 0) != 0, errno == ESRCH { return true }
        var facts = stat()
        return stat("\(folder)/\(name)", &facts) == 0 && time(nil) - facts.st_mtim.tv_sec > longest
    }

    private static let host: String = {
        let name = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, gethostname(start, 255) == 0 else { return "host" }
            buffer[255] = 0
            return String(cString: start)
        }
        return name.replacing("/", with: "")
    }()
}
