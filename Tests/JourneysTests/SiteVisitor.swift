import Foundation
import Web

@testable import App

/// Somebody at a browser before the composed site, without a socket.
///
/// Keeps its session, goes where it is sent, and posts the forms of the page it sees as they stand there.
struct SiteVisitor {
    let site: Site
    /// Where it sits: on the server's own machine, unless a test says otherwise.
    var address = "127.0.0.1"
    /// How it likes to read, as the cookie says it; nil where it has not said.
    var comfort: String?
    /// What its browser says of languages.
    var languages: String?
    private(set) var session: String?
    private(set) var page = Reply(status: 0)
    /// The path of the page it sees.
    private(set) var path = ""

    init(_ site: Site) { self.site = site }

    mutating func open(_ path: String) async { await go(Call("GET", path), 5) }

    /// Sends a form without any page.
    mutating func post(_ path: String, _ fields: [String: String] = [:]) async {
        let body = fields.map { "\($0.key)=\(Link.encoded($0.value))" }.joined(separator: "&")
        await go(Call("POST", path, fields: [("Origin", "http://localhost")], body: Array(body.utf8)), 5)
    }

    /// Fills in the form of the page that posts to a path, and sends it with all that it hides.
    mutating func press(_ action: String, _ fields: [String: String] = [:]) async {
        await post(action, SiteVisitor.hidden(in: page.text, form: action).merging(fields) { _, new in new })
    }

    private mutating func go(_ call: Call, _ redirects: Int) async {
        var call = call
        call.peer = address
        let cookies = [session.map { "heard=\($0)" }, comfort.map { "comfort=\($0)" }].compactMap(\.self)
        if !cookies.isEmpty { call.headers[.cookie] = cookies.joined(separator: "; ") }
        call.headers[.acceptLanguage] = languages
        page = await site.desk.reply(to: call)
        path = call.target
        if let set = page.header("Set-Cookie"), set.hasPrefix("heard=") {
            let value = set.dropFirst("heard=".count).prefix { $0 != ";" }
            session = value.isEmpty ? nil : String(value)
        }
        if let next = page.header("Location"), redirects > 0 { await go(Call("GET", next), redirects - 1) }
    }

    /// The hidden fields of the form that posts to a path.
    private static func hidden(in html: String, form action: String) -> [String: String] {
        guard let start = html.range(of: "action=\"\(action)\""),
            let end = html.range(of: "</form>", range: start.upperBound..<html.endIndex)
        else { return [:] }
        let inside = html[start.upperBound..<end.lowerBound]
        let inputs = inside.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
        return Dictionary(inputs.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
    }

    /// Who the page says is signed in: "Bridget Oakes", then whom they speak as.
    var names: [String] {
        page.text.matches(of: /<strong><bdi>([^<]*)<\/bdi><\/strong>/).map { String($0.output.1) }
    }

    /// The paths of this site that the page links to.
    var links: [String] {
        page.text.matches(of: /<a [^>]*?href="(\/[^"#]*)/)
            .map { String($0.output.1.replacing("&amp;", with: "&")) }
    }

    var heading: String? { page.text.firstMatch(of: /<h1>([^<]*)<\/h1>/).map { String($0.output.1) } }
}
