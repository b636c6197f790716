/// Pictures made anew for showing: upright, no larger than a page needs, and without what a camera hides in a file.
///
/// They follow from the originals: lost, they are made again. An original itself is never shown.
package struct Pictures: Sendable {
    /// How far a picture has come.
    package enum State: Sendable, Equatable {
        case made
        /// It is no picture of a kind that is shown, or too large, or damaged.
        case refused
        /// Nobody has tried yet, or the work is under way.
        case unknown
        /// Nothing here can make pictures.
        case unavailable
    }

    /// How far the picture of an original has come; quick.
    package var state: @Sendable (_ sha256: String) -> State
    /// Begins to make a picture, elsewhere, unless that is done or under way; reads the original when its turn comes.
    package var begin: @Sendable (_ sha256: String, _ original: @escaping @Sendable () throws -> [UInt8]?) -> Void
    /// The picture's bytes, as a JPEG; nil where it is not made.
    package var bytes: @Sendable (_ sha256: String) throws -> [UInt8]?

    package init(
        state: @escaping @Sendable (String) -> State,
        begin: @escaping @Sendable (String, @escaping @Sendable () throws -> [UInt8]?) -> Void,
        bytes: @escaping @Sendable (String) throws -> [UInt8]?
    ) {
        self.state = state
        self.begin = begin
        self.bytes = bytes
    }

    /// Where nothing can make pictures.
    package static let none = Pictures(state: { _ in .unavailable }, begin: { _, _ in }, bytes: { _ in nil })
}

extension Pictures {
    /// Has a picture made, and waits for it no longer than is said.
    package func prepared(
        _ sha256: String,
        within patience: Duration,
        of original: @escaping @Sendable () throws -> [UInt8]?
    ) async -> State {
        let end = ContinuousClock.now + patience
        if state(sha256) == .unknown { begin(sha256, original) }
        while state(sha256) == .unknown, ContinuousClock.now < end {
            guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { break }
        }
        return state(sha256)
    }
}
