import Kernel
import Points

/// Something that shows what happened, and becomes an appendix of the letter.
package struct Evidence: Sendable, Equatable {
    package let complaint: ID<Complaint>
    /// Its key in the complaint, from 1; the number of its appendix follows from where it is first mentioned.
    package let key: Int
    /// The change of the complaint that wrote it last.
    package let setAt: Int
    /// "Mail of 15 July to the SEND service"; nil only where it has been erased.
    package internal(set) var title: String?
    /// The day it is of.
    package let on: Day?
    package let what: What
    /// The issues it shows something of, beside those whose facts cite it.
    package let issues: [Int]

    package enum What: Sendable, Equatable {
        /// A message of the record, shown as it was received, with what came with it.
        case message(ID<Message>)
        /// A file that a lead has added.
        case file(File)
    }

    /// A file that is kept as an original.
    package struct File: Sendable, Equatable {
        package let sha256: String
        /// Its name; nil only where it has been erased.
        package var name: String?
        /// What its sender said it is: `application/pdf`.
        package let mediaType: String
        /// Bytes.
        package let size: Int

        package init(sha256: String, name: String?, mediaType: String, size: Int) {
            self.sha256 = sha256
            self.name = name
            self.mediaType = mediaType
            self.size = size
        }
    }

    package init(
        _ what: What,
        key: Int,
        of act: ComplaintAct,
        title: String?,
        on day: Day?,
        issues: [Int] = []
    ) {
        self.init(
            complaint: act.complaint,
            key: key,
            setAt: act.version,
            title: title,
            on: day,
            what: what,
            issues: issues
        )
    }

    init(
        complaint: ID<Complaint>,
        key: Int,
        setAt: Int,
        title: String?,
        on day: Day?,
        what: What,
        issues: [Int]
    ) {
        self.complaint = complaint
        self.key = key
        self.setAt = setAt
        self.title = title
        on = day
        self.what = what
        self.issues = issues
    }

    package var message: ID<Message>? { if case .message(let id) = what { id } else { nil } }
    package var file: File? { if case .file(let file) = what { file } else { nil } }
}
