/// What a child process is to be: a program, its words, and how much it may take.
package struct ChildPlan: Sendable {
    /// The program's path, then its words.
    package let words: [String]
    /// `NAME=value`; nothing else of our environment is handed on.
    package var environment = ["LC_ALL=C.UTF-8", "MALLOC_ARENA_MAX=1"]
    /// Bytes of address space; 0 where the child limits itself.
    package var memory: UInt64
    /// Seconds of processor time over its whole life.
    package var processorSeconds: UInt64
    /// Bytes of the largest file it may write.
    package var fileSize: UInt64 = 0
    /// Files it may have open at a time.
    package var openFiles: UInt64 = 64
    /// Seconds on the clock that one answer may take.
    package var patience = 20.0
    /// Bytes of the longest answer.
    package var longestAnswer: Int

    package init(_ words: [String], memory: UInt64, processorSeconds: UInt64, longestAnswer: Int) {
        self.words = words
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.longestAnswer = longestAnswer
    }
}

/// Why a child gave no answer.
package enum ChildError: Error, Equatable {
    /// The code is the system's `errno`.
    case notStarted(Int32)
    /// It took longer than it may, and was ended.
    case tooSlow
    /// It answered with more than it may.
    case tooMuch
    /// It ended before it had answered: by a limit, a fault, or because what it read was not what it takes.
    case ended
}
