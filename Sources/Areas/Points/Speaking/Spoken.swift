import Kernel
import Mail
import People
import Safety

/// What somebody says by another way than mail, checked and ready to be kept.
package struct Spoken: Sendable, Equatable {
    /// One for each box: the person who asks makes the points.
    package let questions: [String]
    package let files: [SpokenFile]
    package let chosen: Visibility
    /// Who speaks: a group, or a person outside every group.
    package let party: Party
    /// Where an answer can be sent; nil where none was given.
    package let email: String?
    /// The language it is said in: `tr`; nil where nobody was asked.
    package let language: String?
    package let channel: Message.Channel
    package let saidOn: Day
    /// How many people it stands for.
    package let standsFor: Int
    /// The service it is for; nil for "I do not know".
    package let meantFor: ID<Group>?
    /// The group of families that reads it first; nil for the area's usual one.
    package let forum: ID<Group>?
    /// Whoever said it is worried about safety: the named lead reads it first.
    package let isWorried: Bool
    /// The group whose lead wrote it down for somebody else.
    package let writtenDownBy: ID<Group>?
}

/// A file that was sent with what was said: its bytes are kept as they came.
package struct SpokenFile: Sendable, Equatable {
    package let sha256: String
    package let name: String
    /// The media type as the sender's device claims it; nothing trusts it.
    package let type: String
    package let size: Int
    /// What a picture shows, as whoever sends it says; empty where they say nothing.
    package var words = ""

    package init(sha256: String, name: String, type: String, size: Int) {
        self.sha256 = sha256
        self.name = name
        self.type = type
        self.size = size
    }
}

/// What is wrong with something that was typed.
package enum SpokenFault: Error, Sendable, Equatable {
    case nothingSaid
    /// The box, from 1.
    case questionTooLong(Int)
    case tooManyQuestions
    case tooManyFiles
    /// All files of one form together are more than so many bytes.
    case filesTooBig(Int)
    /// The file, from 1.
    case descriptionTooLong(Int)
    case nobodyChosen
    case notAnEmail
    case nameTooLong
    case noDay
    case dayToCome
    case notANumberOfPeople
}

extension Spoken {
    package static let mostQuestions = 20
    /// Bytes of one question.
    package static let longestQuestion = 20_000
    package static let mostFiles = 10
    package static let mostPeople = 100_000
}
