import Kernel
import People
import Storage

extension Install {
    /// The site's address, as far as it is known without a request: without a slash at its end.
    var address: String {
        settings["HEARD_URL"] ?? "http://\(settings["HEARD_LISTEN"] ?? Listening.usual)"
    }

    /// A new way in, as a path of the site: it works once, for 30 minutes.
    func makeStartLink(for purpose: StartLink.Purpose) async throws -> String {
        "/start/\(try await store.write { try StartLink.make(for: purpose, in: $0) }.text)"
    }

    var isSetUp: Bool { get async throws { try await store.read(StartGate.isSetUp) } }
}
