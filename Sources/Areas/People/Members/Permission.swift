import Kernel

/// What a seat may allow somebody to do, for their own group and by their mandate.
///
/// The one place where it is decided; `docs/threats.md` prints it and a test walks it row by row.
package enum Permission: String, Sendable, CaseIterable {
    /// Say something, or send it on, in the group's name; read what was said in it.
    case speakForGroup
    /// Say whether an answer to the group was one.
    case judgeAnswers
    /// Let new senders in, sort, merge, hold and send on what families said; enter what came by phone or post.
    case triage
    /// Decide what of families' words everyone may read.
    case moderate
    /// Read what was said to the forum only.
    case seeForumWords
    /// Read what stands between the forum and the service.
    case seeSharedWords
    /// Acknowledge, ask back, ask for time and answer for the service.
    case answerForService
    /// Write down what the group promises or was promised, say how far it is and that it is done, move its day, give it up,
    /// say that it was never promised.
    case keepCommitments
    /// Write, agree to and send the group's complaints.
    case complain
    case invite
    /// Change and end members' seats.
    case changeMembers
    case setInbox
    case askRecognition
    /// Recognise a group of another side.
    case confirmRecognition
    /// Set the area's rules: whom a late reply is told to, and when.
    case setRules
}

extension Role {
    package var permissions: Set<Permission> {
        switch self {
        case .forumLead:
            [
                .speakForGroup, .judgeAnswers, .triage, .moderate, .seeForumWords, .seeSharedWords, .keepCommitments,
                .complain, .invite, .changeMembers, .setInbox, .askRecognition, .confirmRecognition, .setRules,
            ]
        case .member: [.speakForGroup, .judgeAnswers]
        case .officer: [.speakForGroup, .seeSharedWords, .answerForService, .keepCommitments]
        case .serviceLead, .director:
            [
                .speakForGroup, .seeSharedWords, .answerForService, .keepCommitments, .invite, .changeMembers,
                .setInbox, .askRecognition, .confirmRecognition, .setRules,
            ]
        case .youngPerson: [.speakForGroup, .judgeAnswers]
        case .supportingAdult:
            [
                .speakForGroup, .judgeAnswers, .seeForumWords, .seeSharedWords, .keepCommitments, .complain, .invite,
                .changeMembers, .setInbox, .askRecognition,
            ]
        }
    }
}

extension Seat {
    /// Whether its holder may do it for their group that day.
    ///
    /// A mandate for some topics allows only what is about one of them; what is about no topic, and the group's own
    /// affairs, needs a mandate for everything.
    package func may(_ permission: Permission, about topic: String? = nil, on day: Day) -> Bool {
        mayOnSomeTopic(permission, on: day) && mandate.covers(topic)
    }

    /// Whether its holder may do it that day about something: what decides which pages are offered.
    package func mayOnSomeTopic(_ permission: Permission, on day: Day) -> Bool {
        isHeld(on: day) && role.permissions.contains(permission)
    }

    /// Whether its holder looks after the whole group that day.
    package func leadsGroup(on day: Day) -> Bool { isHeld(on: day) && role.leads && mandate.scope == .everything }
}
