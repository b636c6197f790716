import Foundation
import Hummingbird

/// The files of `Public/`, read once, each at an address that changes with its bytes.
package struct Assets: Sendable {
    private let replies: [String: Reply]
    private let addresses: [String: String]
    private let plain: [String: Reply]

    /// Reads every file of a folder, not of folders in it; throws where it cannot be read.
    package init(folder: URL) throws {
        var files: [String: [UInt8]] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let name = url.lastPathComponent
            guard !name.hasPrefix("."), Assets.type(of: name) != nil else { continue }
            files[name] = Array(try Data(contentsOf: url))
        }
        self.init(files: files)
    }

    /// Takes files by name.
    package init(files: [String: [UInt8]]) {
        var replies: [String: Reply] = [:]
        var addresses: [String: String] = [:]
        var plain: [String: Reply] = [:]
        for (name, bytes) in files {
            guard let type = Assets.type(of: name) else { continue }
            let address = "/assets/\(Reply.digest(of: bytes).prefix(12))/\(name)"
            addresses[name] = address
            replies[address] = Assets.reply(bytes, type: type, caching: "public, max-age=31536000, immutable")
            plain[name] = Assets.reply(bytes, type: type, caching: "public, no-cache")
        }
        (self.replies, self.addresses, self.plain) = (replies, addresses, plain)
    }

    /// Where a page finds a file; nil where there is no such file.
    package func address(of name: String) -> String? { addresses[name] }

    /// The file at an address; at an address of an earlier version stands the present one, to be asked for again.
    func reply(at target: String) -> Reply? {
        if let reply = replies[target] { return reply }
        guard target.hasPrefix("/assets/") else { return nil }
        let parts = target.split(separator: "/")
        return parts.count == 3 ? plain[String(parts[2])] : nil
    }

    private static func reply(_ bytes: [UInt8], type: String, caching: String) -> Reply {
        var headers = SecurityHeaders.fields
        headers[.contentType] = type
        headers[.cacheControl] = caching
        headers[.eTag] = Reply.tag(of: bytes)
        return Reply(status: 200, headers: headers, body: bytes)
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last.map(String.init) {
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "js": "text/javascript; charset=utf-8"
        case "woff2": "font/woff2"
        case "webmanifest": "application/manifest+json"
        default: nil
        }
    }
}
