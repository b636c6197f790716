import Kernel

/// A request that has found its route.
struct Arrival: Sendable {
    let route: Route
    let parameters: [String: String]
    let target: Target
    let call: Call
    let draft: Draft

    /// The session the route may see.
    var session: String? { route.isOpenToOtherSites ? nil : draft.session }

    /// What the route's handler is told.
    func visit(_ form: PostedForm, _ world: World) -> Visit {
        Visit(
            route.method,
            path: target.path,
            parameters: parameters,
            query: target.query,
            form: form.fields,
            files: form.files,
            uploadFault: form.fault,
            comfort: draft.comfort,
            catalogue: draft.catalogue,
            now: world.now(),
            today: world.today,
            base: draft.base,
            cookies: draft.cookies,
            session: session,
            address: VisitorAddress.of(call),
            userAgent: call.headers[.userAgent]
        )
    }
}
