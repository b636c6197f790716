/// What one connection, and all together, may ask of the listener.
package struct LMTPLimits: Sendable {
    /// Bytes of a command with its arguments; RFC 5321, 4.5.3.1.4 says 512 and lets extensions ask for more.
    package var commandLine = 2_048
    /// Bytes of a line of a mail: a hundred times what RFC 5321, 4.5.3.1.6 allows, since real mails are worse than it.
    package var textLine = 100_000
    /// RFC 5321, 4.5.3.1.8 says at least 100.
    package var recipients = 1_000
    /// Commands that made no sense, after which the connection ends.
    package var mistakes = 20
    /// Seconds of silence, after which it ends; RFC 5321, 4.5.3.2.7 says five minutes.
    package var silence = 300
    /// Seconds for one command's line or one mail, however slowly it drips.
    package var patience = 600
    /// Seconds for the last answers once it is told to stop.
    package var lastAnswers = 20
    /// Connections at one time; whoever comes later is told to come again.
    package var connections = 100

    package init() {}
}
