import Foundation
import Kernel
import People
import Storage
import Web

@testable import App

/// Whoever comes to the composed site in the walk of every address.
enum Watcher: String, CaseIterable {
    case everyone
    /// Signed in, and in no group.
    case signedIn = "signed in"
    case forumLead = "forum lead"
    case member
    case officer
    case serviceLead = "service lead"
    case director
    case youngPerson = "young person"
    case supportingAdult = "supporting adult"

    var role: Role? {
        switch self {
        case .everyone, .signedIn: nil
        case .forumLead: .forumLead
        case .member: .member
        case .officer: .officer
        case .serviceLead: .serviceLead
        case .director: .director
        case .youngPerson: .youngPerson
        case .supportingAdult: .supportingAdult
        }
    }
}

/// What a visitor is told.
enum Told: String {
    case yes
    case signIn = "sign in"
    /// They are known, and it is not theirs to do (403).
    case no
    /// It is not said that there is anything (404 and 410).
    case hidden
    /// The form cannot be understood (400): nothing was looked up.
    case notUnderstood = "not understood"
    /// Anything else: a fault.
    case fault

    init(_ reply: Reply) {
        switch reply.status {
        case 303 where reply.header("Location")?.hasPrefix("/sign-in") == true: self = .signIn
        case 200, 303, 308, 409, 422: self = .yes
        case 400: self = .notUnderstood
        case 403: self = .no
        case 404, 410: self = .hidden
        default: self = .fault
        }
    }
}
