import Children
import Foundation
import Storage
import Synchronization

/// A folder of pictures made anew, each under the SHA-256 of its original: `pictures/1/ab/cdef….jpg`, or `….no` where
/// none can be made of it.
///
/// The number is the recipe's: a better one begins a new folder. All of it can be thrown away.
package final class PictureFolder: Sendable {
    private let root: String
    private let recipe: PictureRecipe?
    /// Two at a time: the machine has other work.
    private let queue: OperationQueue
    /// Those that wait or are under way, and those that took too long since the program began.
    private let progress = Mutex((under: Set<String>(), tooSlow: Set<String>()))

    /// - Parameter recipe: nil where nothing can make pictures.
    package init(folder: String, recipe: PictureRecipe?) {
        root = "\(folder)/1"
        self.recipe = recipe
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .utility
        clearLeftovers()
    }

    /// What areas see of it.
    package var pictures: Pictures {
        Pictures(state: state, begin: begin, bytes: { [self] sha256 in try read(sha256) })
    }

    @Sendable private func state(_ sha256: String) -> Pictures.State {
        guard let path = path(of: sha256) else { return .refused }
        if access("\(path).jpg", R_OK) == 0 { return .made }
        if access("\(path).no", F_OK) == 0 { return .refused }
        if progress.withLock({ $0.tooSlow.contains(sha256) }) { return .refused }
        return recipe == nil ? .unavailable : .unknown
    }

    @Sendable private func begin(_ sha256: String, _ original: @escaping @Sendable () throws -> [UInt8]?) {
        guard let recipe, state(sha256) == .unknown,
            progress.withLock({ $0.under.insert(sha256).inserted })
        else { return }
        queue.addOperation { [self] in
            make(sha256, by: recipe, of: original)
            progress.withLock { _ = $0.under.remove(sha256) }
        }
    }

    private func make(_ sha256: String, by recipe: PictureRecipe, of original: () throws -> [UInt8]?) {
        guard let path = path(of: sha256), let bytes = try? original() else { return }
        guard let head = PictureHead(bytes), head.fits else { return keep([], at: "\(path).no") }
        do throws(ChildError) {
            keep(try recipe.made(from: bytes, head.kind), at: "\(path).jpg")
        } catch {
            switch error {
            case .ended, .tooMuch: keep([], at: "\(path).no")
            // The machine may have been busy: another day it may work.
            case .tooSlow, .notStarted: progress.withLock { _ = $0.tooSlow.insert(sha256) }
            }
        }
    }

    /// Written aside and renamed, so that it appears whole; on a full disk there is no picture, and nothing is lost.
    private func keep(_ bytes: [UInt8], at path: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let aside = "\(root)/making-\(UUID().uuidString)"
        let manager = FileManager.default
        let isPrivate: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: isPrivate)
        let isWritten = manager.createFile(
            atPath: aside,
            contents: Data(bytes),
            attributes: [.posixPermissions: 0o600]
        )
        if !isWritten || rename(aside, path) != 0 { try? manager.removeItem(atPath: aside) }
    }

    private func read(_ sha256: String) throws -> [UInt8]? {
        guard let path = path(of: sha256), access("\(path).jpg", R_OK) == 0 else { return nil }
        return Array(try Data(contentsOf: URL(fileURLWithPath: "\(path).jpg")))
    }

    /// Nil for what is not 64 lower-case hex digits: no name leads out of the folder.
    private func path(of sha256: String) -> String? {
        let digits = "0123456789abcdef".utf8
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(digits.contains) else { return nil }
        return "\(root)/\(sha256.prefix(2))/\(sha256.dropFirst(2))"
    }

    /// What a program that fell over has left half written, an hour ago or longer.
    private func clearLeftovers() {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: root)) ?? [] where name.hasPrefix("making-") {
            let made = (try? manager.attributesOfItem(atPath: "\(root)/\(name)"))?[.modificationDate] as? Date
            if let made, made.timeIntervalSinceNow < -3600 { try? manager.removeItem(atPath: "\(root)/\(name)") }
        }
    }
}
