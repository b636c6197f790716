import Testing

@testable import Web

@Suite("The accessibility statement")
struct AccessibilityPageTests {
    private func written(help: String?, problems: String?) -> String {
        var html = HTML()
        AccessibilityPage(help: help, problems: problems).write(into: &html)
        return html.string
    }

    @Test("It says whom to ask for a page in another form")
    func contact() {
        let page = written(help: "Text 07700 900123", problems: "help@heard.example")
        #expect(page.contains("Text 07700 900123"))
        #expect(page.contains("mailto:help@heard.example?subject=Accessibility"))
    }

    @Test("It says so where nobody is named, and leads to the forum")
    func nobodyNamed() {
        let page = written(help: nil, problems: nil)
        #expect(page.contains("Ask the forum of your area."))
        #expect(!page.contains("mailto:"))
    }

    @Test("It has the parts that the regulations ask for")
    func parts() {
        let page = written(help: nil, problems: nil)
        for part in ["What may not work", "Tell us", "If you are not happy with our answer", "How we check"] {
            #expect(page.contains("<h2>\(part)</h2>"))
        }
        #expect(page.contains("Equality Advisory and Support Service"))
    }
}
