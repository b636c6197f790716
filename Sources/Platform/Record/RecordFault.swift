/// The first thing that is wrong with a record, said so that a person can look there.
package struct RecordFault: Error, Sendable, Equatable {
    /// The name of the log; nil where the fault belongs to none.
    package let log: String?
    /// What is wrong: `entry 3: its leaf does not have the hash that is stored`.
    package let sentence: String

    package init(log: String?, _ sentence: String) {
        self.log = log
        self.sentence = sentence
    }
}

extension RecordFault: CustomStringConvertible {
    package var description: String { log.map { "\($0): \(sentence)" } ?? sentence }
}
