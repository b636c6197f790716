import Kernel

/// What a visitor asks for: a request, read and checked.
package struct Visit: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package let method: Method
    /// Decoded, without a query: `/marlow-heath/points`.
    package let path: String
    /// What stands in the places that the route's pattern names.
    package let parameters: [String: String]
    /// The first value of each name, decoded, at most 1,000 bytes each.
    package let query: [String: String]
    /// The fields of a posted form, in order, repeated names kept.
    package let form: [FormField]
    /// The files of a posted form, in order; gone when the answer is made.
    package let files: [UploadedFile]
    /// Why the files of a form that keeps its words are not there: too many, or too big.
    package let uploadFault: Uploads.Fault?
    package let comfort: Comfort
    /// The language of the answer; nil for English.
    package let catalogue: Catalogue?
    package let now: Instant
    package let today: Day
    /// The site's address without a slash at its end: `https://heard.example`.
    package let base: String
    /// The cookies of the request, by name.
    package let cookies: [String: String]
    /// The session the visitor brought, as it was given by `Answer.signIn`, or as they made it up; nil without one.
    ///
    /// A form that came with it carried its token. On routes open to other sites it is always nil.
    package let session: String?
    /// The visitor's network address, in its one written form; empty where it is not known.
    package let address: String
    /// What the visitor's browser says of itself; nil where it says nothing.
    package let userAgent: String?

    package init(
        _ method: Method = .get,
        path: String,
        parameters: [String: String] = [:],
        query: [String: String] = [:],
        form: [FormField] = [],
        files: [UploadedFile] = [],
        uploadFault: Uploads.Fault? = nil,
        comfort: Comfort = Comfort(),
        catalogue: Catalogue? = nil,
        now: Instant,
        today: Day? = nil,
        base: String = "",
        cookies: [String: String] = [:],
        session: String? = nil,
        address: String = "",
        userAgent: String? = nil
    ) {
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        self.form = form
        self.files = files
        self.uploadFault = uploadFault
        self.comfort = comfort
        self.catalogue = catalogue
        self.now = now
        self.today = today ?? now.dayInLondon
        self.base = base
        self.cookies = cookies
        self.session = session
        self.address = address
        self.userAgent = userAgent
    }

    /// What stands in the pattern's `{name}`; empty where the pattern has none.
    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The query's value without spaces around it; nil where it is missing or empty.
    package func asked(_ name: String) -> String? { Visit.trimmed(query[name]) }

    /// The form's first value of that name without spaces around it; nil where it is missing or empty.
    package func field(_ name: String) -> String? { Visit.trimmed(form.first { $0.name == name }?.value) }

    /// The key of the form that was sent, where it carried one.
    package var once: FormKey? { form.first { $0.name == FormKey.field }.flatMap { FormKey($0.value) } }

    private static func trimmed(_ value: String?) -> String? {
        guard let value else { return nil }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let kept = value.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return kept.isEmpty ? nil : String(String.UnicodeScalarView(kept))
    }
}

/// One field of a posted form.
package struct FormField: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
