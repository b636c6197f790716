import Kernel
import People
import Points

/// One stage of a complaint, as far as it has run.
package struct StageRun: Sendable, Equatable {
    package let complaint: ID<Complaint>
    package let stage: Stage
    /// The complaint was sent, or the stage was asked for.
    package let askedOn: Day
    package internal(set) var acknowledgedOn: Day?
    /// The day promised first; extensions leave it as it was.
    package internal(set) var promisedFirst: Day?
    /// Both sides agreed in writing what the complaint is: the Children Act's second stage counts from it.
    package internal(set) var agreedOn: Day?
    package internal(set) var metOn: Day?
    package internal(set) var reportedOn: Day?
    /// The service would not take it on at this stage.
    package internal(set) var refusedOn: Day?
    /// In the order they were told.
    package internal(set) var extensions: [Extension] = []
    package internal(set) var reply: StageReply?

    package init(of complaint: ID<Complaint>, _ stage: Stage, askedOn day: Day) {
        self.complaint = complaint
        self.stage = stage
        askedOn = day
    }

    /// More time that the service took.
    package struct Extension: Sendable, Equatable {
        package let toldOn: Day
        package let until: Day
        /// Nil where it was erased.
        package internal(set) var reason: String?
    }

    /// The day that was promised last: it counts.
    package var promised: Day? { extensions.last?.until ?? promisedFirst }

    /// Whether something is awaited of whoever answers.
    package var isRunning: Bool { reply == nil && refusedOn == nil }
}

/// The reply to one stage.
package struct StageReply: Sendable, Equatable {
    package let on: Day
    package let way: Way
    /// What it is called, or what it says in short; nil where nothing was written or it was erased.
    package internal(set) var words: String?
    /// What it decides about the whole; nil where it does not say.
    package let outcome: Outcome?
    /// The SHA-256 of the scanned letter, where there is one.
    package let original: String?
    /// The point that it stands under, where it is a mail of the record.
    package let mail: Reference?
    /// The message that it is, where it came back to the complaint's own letters.
    package internal(set) var message: ID<Message>?
    /// What families found when they read it; nil where they have not said.
    package internal(set) var test: ReplyTest?

    /// How it came.
    package enum Way: String, Sendable, CaseIterable {
        case letter, mail, page
    }
}
