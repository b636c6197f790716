import Kernel
import Storage
import Web

/// Answers visits of people who are signed in; whoever is not is asked to be, and comes back.
package struct SignedInVisit: Sendable {
    package let store: Store

    package init(store: Store) { self.store = store }

    /// Answers from what is kept; nil is 404.
    package func read(
        _ visit: Visit,
        _ answer: @escaping @Sendable (SignedIn, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await store.read { reader in
            guard let signedIn = try SignedIn.find(visit, in: reader) else { return .signInFirst(visit) }
            return try answer(signedIn, reader) ?? .notFound
        }
    }

    /// Makes a change and answers; nil is 404.
    package func write(
        _ visit: Visit,
        _ change: @escaping @Sendable (SignedIn, any Writer) throws -> Answer?
    ) async throws -> Answer {
        try await store.write { writer in
            guard let signedIn = try SignedIn.find(visit, in: writer) else { return .signInFirst(visit) }
            return try change(signedIn, writer) ?? .notFound
        }
    }
}

extension SignedIn {
    /// Who a visit comes from, with their seats in the area that its address names.
    package static func find(_ visit: Visit, in reader: any Reader) throws -> SignedIn? {
        guard visit.session != nil else { return nil }
        let area = try LocalArea.find(slug: visit.parameter("area"), in: reader)
        return try find(visit.session, area: area?.id, on: visit.today, in: reader)
    }

    /// The same for any page, whose area is the first part of its path.
    package static func find(passing visit: Visit, in reader: any Reader) throws -> SignedIn? {
        guard visit.session != nil else { return nil }
        let slug = visit.path.split(separator: "/").first.map(String.init) ?? ""
        let area = try LocalArea.find(slug: slug, in: reader)
        return try find(visit.session, area: area?.id, on: visit.today, in: reader)
    }
}

extension Answer {
    /// To the page where one signs in, and from there back to the page that was asked for; what was posted is kept on
    /// the page that says so.
    package static func signInFirst(_ visit: Visit) -> Answer {
        if visit.method == .get { return .redirect("/sign-in?back=\(Link.encoded(visit.path))") }
        return visit.form.isEmpty ? .redirect("/sign-in") : .page(SignedOutPage(visit))
    }
}

extension Visit {
    /// "Firefox on Android".
    var device: String { Device.words(userAgent: userAgent) }

    /// Where the visitor was going, in the address or the form: a path of this site that is not signing in; else nil.
    var back: String? {
        (asked("back") ?? field("back")).flatMap(Link.path).flatMap { $0.hasPrefix("/sign-in") ? nil : $0 }
    }
}
