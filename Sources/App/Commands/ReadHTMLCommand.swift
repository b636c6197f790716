import ArgumentParser
import MailGMime

/// `heard read-html`: what this program starts beside itself to read the HTML of mails; nobody types it.
struct ReadHTMLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-html",
        abstract: "Reads HTML for a running Heard, confined.",
        shouldDisplay: false
    )

    func run() { HTMLChild.serve() }
}

extension HTMLReading {
    /// By this very program, started again as one that can do nothing but read.
    static let besideProgram = HTMLReading.beside(["/proc/self/exe", "read-html"])
}
