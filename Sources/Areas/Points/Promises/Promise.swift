import Kernel
import People
import Record
import Storage
import WorkingDays

/// A rule of reply: so many working days to acknowledge, so many to answer, from which document, valid from when.
package struct Promise: Sendable, Equatable {
    package let id: ID<Promise>
    /// Whose promise it is; nil where it holds for every service of the area.
    package let group: ID<Group>?
    package let terms: Terms
    /// The first day on which what is asked comes under it.
    package let from: Day
    /// Where it is written: "Letter of commitment".
    package let document: String

    /// What is promised.
    package struct Terms: Sendable, Equatable {
        /// Working days to acknowledge, from receipt.
        package var acknowledge: Int
        /// Working days to answer, from `answerFrom`.
        package var answer: Int
        package var answerFrom = Start.receipt
        package var clarification = Clarification.runs
        package var standing = Standing.policy
        package var calendar = CalendarName.englandAndWales

        package init(acknowledge: Int, answer: Int) {
            self.acknowledge = acknowledge
            self.answer = answer
        }
    }

    /// Where the count to an answer begins.
    package enum Start: String, Sendable, Storable, Recordable {
        case receipt
        /// As the Ombudsman's Complaint Handling Code 6.3 counts for complaints.
        case acknowledgement
    }

    /// What asking for clarification does to the answer clock.
    ///
    /// It stops only where the document allows it, since a stopped clock would let silence hide.
    package enum Clarification: String, Sendable, Storable, Recordable {
        case stops, runs
    }

    /// Whether the document is law or code, or what a service has promised of itself.
    package enum Standing: String, Sendable, Storable, Recordable {
        case rule, policy
    }
}

extension CalendarName: Storable, Recordable {}

extension Promise.Terms {
    /// - Throws: `PointError.notATerm` for counts outside 0…250 working days, or an answer due before its acknowledgement.
    package func checked() throws(PointError) -> Promise.Terms {
        guard (0...250).contains(acknowledge), (1...250).contains(answer) else { throw .notATerm }
        guard answerFrom == .acknowledgement || acknowledge <= answer else { throw .notATerm }
        return self
    }
}
