extension String {
    /// Nil where it says nothing.
    var nonEmpty: String? { isEmpty ? nil : self }
}

extension String? {
    /// Nil where it says nothing, too.
    var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
