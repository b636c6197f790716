import CChild
import Glibc

/// A running process of ours that reads what strangers sent; it is ended where nobody holds it any more.
///
/// Used by one thread at a time.
package final class Child: Sendable {
    private let plan: ChildPlan
    private let process: pid_t
    private let channel: Int32

    /// - Throws: `ChildError.notStarted` where no process can be made. A program that is not there ends at once.
    package init(_ plan: ChildPlan) throws(ChildError) {
        self.plan = plan
        var (process, channel): (pid_t, Int32) = (0, 0)
        var limits = cchild_limits(
            memory: plan.memory,
            seconds: plan.processorSeconds,
            file_size: plan.fileSize,
            open_files: plan.openFiles
        )
        let failure = Child.withPointers(plan.words) { words in
            Child.withPointers(plan.environment) { environment in
                cchild_start(words, environment, &limits, &process, &channel)
            }
        }
        guard failure == 0 else { throw .notStarted(failure) }
        _ = fcntl(channel, F_SETFL, O_NONBLOCK)
        (self.process, self.channel) = (process, channel)
    }

    deinit {
        close(channel)
        cchild_end(process)
    }

    /// Whether it ends well by itself, now that it has answered.
    fileprivate func endsWell() -> Bool { cchild_ends_well(process, 1000) != 0 }

    private static func withPointers<Answer>(
        _ words: [String],
        _ use: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
    ) -> Answer {
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { copy in copy.map { UnsafePointer($0) } } + [nil]
        return pointers.withUnsafeBufferPointer { buffer in
            // An array with at least the closing nil has a first element.
            buffer.baseAddress.map(use) ?? withUnsafePointer(to: nil) { use($0) }
        }
    }
}

extension Child {
    /// Sends bytes, and takes what comes back until it is whole.
    ///
    /// - Parameters:
    ///   - closing: whether nothing more will be sent: the child then reads to the end.
    ///   - isWhole: whether the answer so far is all of it; where never, the answer ends where the child closes.
    package func answer(
        to bytes: [UInt8],
        closing: Bool = false,
        isWhole: ([UInt8]) -> Bool
    ) throws(ChildError) -> [UInt8] {
        let end = ContinuousClock.now + .seconds(plan.patience)
        var (sent, answer) = (0, [UInt8]())
        if bytes.isEmpty, closing { shutdown(channel, Int32(SHUT_WR)) }
        while !isWhole(answer) {
            let wants = sent < bytes.count ? Int16(POLLIN | POLLOUT) : Int16(POLLIN)
            var place = pollfd(fd: channel, events: wants, revents: 0)
            let left = (end - .now) / .milliseconds(1)
            guard left > 0 else { throw .tooSlow }
            guard poll(&place, 1, Int32(min(left, 60_000)) + 1) > 0 else { continue }
            if place.revents & Int16(POLLOUT) != 0 {
                sent += try send(bytes[sent...])
                if sent == bytes.count, closing { shutdown(channel, Int32(SHUT_WR)) }
            }
            guard place.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { continue }
            if try !receive(into: &answer) { return answer }
        }
        return answer
    }

    /// How many bytes it took.
    private func send(_ bytes: ArraySlice<UInt8>) throws(ChildError) -> Int {
        let count = bytes.withUnsafeBytes {
            Glibc.send(channel, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno != EAGAIN, errno != EINTR { throw .ended }
        return max(count, 0)
    }

    /// False where nothing more comes.
    private func receive(into answer: inout [UInt8]) throws(ChildError) -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = piece.withUnsafeMutableBytes { recv(channel, $0.baseAddress, $0.count, 0) }
        if count < 0 {
            guard errno == EAGAIN || errno == EINTR else { throw .ended }
            return true
        }
        guard count > 0 else { return false }
        guard answer.count + count <= plan.longestAnswer else { throw .tooMuch }
        answer.append(contentsOf: piece[..<count])
        return true
    }
}

extension ChildPlan {
    /// Runs the program once on some bytes, and gives what it wrote, where it ended well.
    package func run(on bytes: [UInt8]) throws(ChildError) -> [UInt8] {
        let child = try Child(self)
        let answer = try child.answer(to: bytes, closing: true) { _ in false }
        guard child.endsWell() else { throw .ended }
        return answer
    }
}
