/// One address of the site and what answers there.
package struct Route: Sendable {
    package typealias Handler = @Sendable (Visit) async throws -> Answer

    package let method: Visit.Method
    /// `/{area}/points/{ref}`; `{name}` takes one segment, `{name...}` as the last takes all that are left.
    package let pattern: String
    /// Whether the answer depends on nothing but the address, the store, the day and the visitor's comfort settings.
    package let isCacheable: Bool
    /// Whether a form on another site may post here, as RFC 8058's one-click leave needs.
    package let isOpenToOtherSites: Bool
    package let handle: Handler

    /// A page or document to read; kept in memory until something changes, where `isCacheable`.
    package static func get(_ pattern: String, isCacheable: Bool = true, _ handle: @escaping Handler) -> Route {
        Route(method: .get, pattern: pattern, isCacheable: isCacheable, isOpenToOtherSites: false, handle: handle)
    }

    /// A form's target.
    package static func post(
        _ pattern: String,
        isOpenToOtherSites: Bool = false,
        _ handle: @escaping Handler
    ) -> Route {
        Route(
            method: .post,
            pattern: pattern,
            isCacheable: false,
            isOpenToOtherSites: isOpenToOtherSites,
            handle: handle
        )
    }
}
