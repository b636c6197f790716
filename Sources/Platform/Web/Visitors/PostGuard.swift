import Hummingbird

/// Decides whether a posted form was meant by whoever sits before the browser.
enum PostGuard {
    /// Why a form is refused; nil where it may be read on.
    ///
    /// A browser says which page a form was sent from; where it says nothing at all, the form is refused. A route that
    /// is open to other sites asks nothing: it sees no session either.
    static func fault(_ call: Call, to route: Route, base: String) -> Trouble? {
        guard !route.isOpenToOtherSites else { return nil }
        return call.isFromAnotherSite(than: base) ? .fromAnotherSite : nil
    }

    /// Whether the form carries the token of the session it came with; true where there is no session.
    ///
    /// Compared in a time that does not tell how much of it was right. Without a token to compare, nothing is right.
    static func holdsToken(_ form: [FormField], _ token: String?) -> Bool {
        guard let token else { return true }
        guard let given = form.first(where: { $0.name == FormToken.field })?.value else { return false }
        let (left, right) = (Array(given.utf8), Array(token.utf8))
        guard !right.isEmpty, left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// What a form carries to show that a page of ours was its source.
enum FormToken {
    /// The name of the hidden field.
    static let field = "csrf"
}
