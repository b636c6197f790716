import Kernel
import People

/// A formal complaint by a group: numbered issues, each with what was promised, what happened and what is asked.
package struct Complaint: Sendable, Equatable {
    package let id: ID<Complaint>
    package let area: ID<LocalArea>
    package let reference: Reference
    package let madeBy: ID<Group>
    package internal(set) var madeTo: ID<Group>
    package let begunOn: Day
    /// Which change was the last, from 1: each says which it makes, so that of two at once the second is told.
    package internal(set) var version: Int
    /// The last change of what signatories agree to.
    package internal(set) var textVersion: Int
    package internal(set) var frame: Frame
    package internal(set) var standing: Standing

    /// What stands around the issues.
    package struct Frame: Sendable, Equatable {
        /// "Questions of July that were never answered"; nil where it was erased.
        package var subject: String?
        /// Who writes and why, before the issues.
        package var opening: String?
        /// What is said after the issues.
        package var closing: String?

        package init(subject: String?, opening: String? = nil, closing: String? = nil) {
            self.subject = subject
            self.opening = opening
            self.closing = closing
        }
    }

    /// Whether it is still being written.
    package enum Standing: Sendable, Equatable {
        case draft
        case sent(on: Day)
        /// It was put away before it was sent.
        case dropped(on: Day)
    }

    package var isDraft: Bool { standing == .draft }

    /// The day it was sent; nil where it was not.
    package var sentOn: Day? { if case .sent(let day) = standing { day } else { nil } }
}

extension Complaint {
    /// Its identity: of the area and the reference alone, since what is written of a draft has no place in the log.
    static func identity(of reference: Reference, in area: ID<LocalArea>) -> ID<Complaint> {
        ID(area.number << 40 | Int64(reference.year) << 24 | Int64(reference.number))
    }
}
