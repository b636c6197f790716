/// One address of the site and what answers there.
package struct Route: Sendable {
    package typealias Handler = @Sendable (Visit) async throws -> Answer

    package let method: Visit.Method
    /// `/{area}/points/{ref}`; `{name}` takes one segment, `{name...}` as the last takes all that are left.
    package let pattern: String
    /// Whether the answer depends on nothing but the address, the store, the day and the visitor's comfort settings.
    package private(set) var isCacheable = false
    /// Whether a form on another site may post here, as RFC 8058's one-click leave needs.
    package private(set) var isOpenToOtherSites = false
    /// How much may be sent along; nil where no files are taken.
    package private(set) var uploads: Uploads?
    /// How often it may be asked; nil where that is not counted.
    package private(set) var limit: RateLimit?
    /// How much one request takes of the limit.
    package private(set) var cost = 1
    package let handle: Handler

    private init(_ method: Visit.Method, _ pattern: String, _ handle: @escaping Handler) {
        self.method = method
        self.pattern = pattern
        self.handle = handle
    }

    /// A page or document to read; kept in memory until something changes, where `isCacheable`.
    package static func get(_ pattern: String, isCacheable: Bool = true, _ handle: @escaping Handler) -> Route {
        var route = Route(.get, pattern, handle)
        route.isCacheable = isCacheable
        return route
    }

    /// A form's target, held to `RateLimit.posts`.
    ///
    /// - Parameter uploads: how much may be sent along; nil to take no files.
    package static func post(
        _ pattern: String,
        isOpenToOtherSites: Bool = false,
        takesFiles uploads: Uploads? = nil,
        _ handle: @escaping Handler
    ) -> Route {
        var route = Route(.post, pattern, handle)
        route.isOpenToOtherSites = isOpenToOtherSites
        route.uploads = uploads
        route.limit = .posts
        return route
    }

    /// The same, held to another limit; a page so held is not kept in memory.
    package func limited(_ limit: RateLimit, cost: Int = 1) -> Route {
        var route = self
        route.limit = limit
        route.cost = cost
        route.isCacheable = false
        return route
    }
}
