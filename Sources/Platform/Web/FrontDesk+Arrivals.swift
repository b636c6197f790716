import Hummingbird
import Kernel
import Logging

/// How a request that has found its route is answered.
extension FrontDesk {
    /// What stands before the address; nil where it may be answered.
    func closed(_ target: Target, _ call: Call, _ draft: Draft) async -> Reply? {
        do {
            guard let page = try await settings.gate(target.path, VisitorAddress.of(call)) else { return nil }
            return reply(with: page, path: call.target, draft)
        } catch {
            return unforeseen(error, at: target.path, draft)
        }
    }

    func answer(_ arrival: Arrival, _ body: RequestBody) async -> Reply {
        let isPost = arrival.route.method == .post
        if isPost, let fault = PostGuard.fault(arrival.call, to: arrival.route, base: arrival.draft.base) {
            return trouble(fault, arrival.draft)
        }
        if let wait = wait(for: arrival) { return tooOften(wait, arrival.draft) }
        return isPost ? await answerPost(arrival, body) : await answer(arrival, PostedForm())
    }

    private func answerPost(_ arrival: Arrival, _ body: RequestBody) async -> Reply {
        do {
            switch Intake.kind(of: arrival.call) {
            case .words: return await take(try await intake.words(body), arrival)
            case .other: throw Trouble.malformedForm
            case .parts(let boundary):
                let uploads = arrival.route.uploads ?? .none
                try Intake.check(arrival.call, uploads)
                return try await intake.files(body, boundary: boundary, uploads) { await take($0, arrival) }
            }
        } catch let reason as Trouble {
            return trouble(reason, arrival.draft)
        } catch {
            return unforeseen(error, at: arrival.target.path, arrival.draft)
        }
    }

    /// Answers a form that was read, where it carries its token.
    private func take(_ form: PostedForm, _ arrival: Arrival) async -> Reply {
        let needsToken = !arrival.route.isOpenToOtherSites
        guard !needsToken || PostGuard.holdsToken(form.fields, arrival.draft.formToken) else {
            return stale(form, arrival)
        }
        return await answer(arrival, form)
    }

    private func answer(_ arrival: Arrival, _ form: PostedForm) async -> Reply {
        let visit = arrival.visit(form, world)
        var draft = arrival.draft
        do {
            let answer = try await arrival.route.handle(visit)
            if answer.isPage, visit.session != nil { draft.visitor = try await settings.visitorBar(visit) }
            return try reply(with: answer, path: arrival.call.target, draft)
        } catch {
            return unforeseen(error, at: visit.path, draft)
        }
    }

    /// The seconds to wait; nil where the request may be answered.
    private func wait(for arrival: Arrival) -> Int? {
        guard let limit = arrival.route.limit else { return nil }
        let address = VisitorAddress.of(arrival.call)
        return limiter.take(
            arrival.route.cost,
            from: RateGuard.keys(limit, session: arrival.session, address: address)
        )
    }

    private func tooOften(_ seconds: Int, _ draft: Draft) -> Reply {
        var reply = trouble(.tooOften(seconds: seconds), draft)
        reply.headers[.retryAfter] = "\(seconds)"
        return reply
    }

    /// What was written comes back with a new token, to be sent by a press; files cannot, and are to be chosen again.
    private func stale(_ form: PostedForm, _ arrival: Arrival) -> Reply {
        guard form.files.isEmpty else { return trouble(.staleForm, arrival.draft) }
        return reply(with: ResendPage(form.fields, to: arrival.call.target), path: "/", arrival.draft)
    }

    /// The page says a number and nothing else; the log says the number and what happened.
    private func unforeseen(_ error: any Error, at path: String, _ draft: Draft) -> Reply {
        let number = ShortNumber.made(from: world.random(5))
        logger.error(
            "an answer failed",
            metadata: ["number": "\(number)", "path": "\(path)", "error": "\(String(reflecting: error))"]
        )
        return trouble(.unforeseen(number: number), draft)
    }
}
