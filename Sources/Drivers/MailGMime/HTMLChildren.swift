import Children
import Synchronization

/// Processes that read HTML, kept for the next mail as long as they do well.
final class HTMLChildren: Sendable {
    private let plan: ChildPlan
    /// Those that wait for work, each with how much it has done.
    private let idle = Mutex<[Worker]>([])

    private struct Worker {
        let child: Child
        var readings = 0
    }

    /// After so many a new process begins, long before its processor time has run out.
    private static let mostReadings = 2_000

    /// - Parameter patience: seconds that one reading may take.
    init(_ program: [String], patience: Double = 5) {
        var plan = ChildPlan(program, memory: 0, processorSeconds: 120, longestAnswer: 64 << 20)
        plan.patience = patience
        self.plan = plan
    }

    /// What a reader of the page would see; nil where it is too tangled, or took a process more than it may take.
    @Sendable func text(_ html: String) -> String? {
        let request = HTMLFrame.framed(Array(html.utf8), mark: HTMLFrame.html)
        // One that has done much may have ended for what came before: then a fresh one tries, once.
        while let worker = idle.withLock({ $0.popLast() }) {
            if let answer = try? ask(worker, request) { return answer.text }
            if worker.readings == 0 { return nil }
        }
        guard let fresh = try? Worker(child: Child(plan)), let answer = try? ask(fresh, request) else { return nil }
        return answer.text
    }

    private func ask(_ worker: Worker, _ request: [UInt8]) throws(ChildError) -> HTMLFrame.Answer {
        let bytes = try worker.child.answer(to: request, isWhole: HTMLFrame.isWhole)
        guard let answer = HTMLFrame.Answer(bytes) else { throw .ended }
        var worker = worker
        worker.readings += 1
        if worker.readings < Self.mostReadings { idle.withLock { $0.append(worker) } }
        return answer
    }
}

/// What goes to and fro: a mark, the length in four bytes with the lowest first, and so many bytes.
enum HTMLFrame {
    static let html = UInt8(ascii: "h")
    static let read = UInt8(ascii: "r")
    static let unreadable = UInt8(ascii: "u")
    static let headLength = 5

    static func framed(_ bytes: [UInt8], mark: UInt8) -> [UInt8] {
        let count = UInt32(clamping: bytes.count)
        return [mark] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + bytes
    }

    /// The length that a head names; nil where the head is not whole.
    static func length(_ bytes: some Collection<UInt8>) -> Int? {
        guard bytes.count >= headLength else { return nil }
        return bytes.dropFirst().prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    static func isWhole(_ bytes: [UInt8]) -> Bool { length(bytes).map { bytes.count >= headLength + $0 } ?? false }

    /// A whole answer.
    struct Answer {
        /// Nil where the HTML could not be read.
        let text: String?

        init?(_ bytes: [UInt8]) {
            guard HTMLFrame.isWhole(bytes), let length = HTMLFrame.length(bytes) else { return nil }
            let body = bytes.dropFirst(HTMLFrame.headLength).prefix(length)
            switch bytes[0] {
            case HTMLFrame.read: text = String(decoding: body, as: UTF8.self)
            case HTMLFrame.unreadable: text = nil
            default: return nil
            }
        }
    }
}
